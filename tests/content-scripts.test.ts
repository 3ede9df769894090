import { expect, test } from "vitest";
import { isSyntax, nodes, sourceFiles, type Syntax } from "./setup/source.ts";

/**
 * Of another world in a content script of Firefox: what the browser's interfaces give or throw there is made in the
 * page's, and these classes know only their own. Classes of the DOM know both. `lib/text/error-name.ts` tells errors.
 */
const OF_ONE_WORLD =
  /^(?:TypeError|Error|Promise|Array|Object|Date|Map|Set|ArrayBuffer|\w+(?:8|16|32|64)(?:Clamped)?Array)$/;

const inPages = sourceFiles("lib/capture", "lib/transcript", "lib/text", "lib/lecture", "entrypoints").filter(
  ({ path }) => !path.startsWith("entrypoints/") || path.endsWith(".content.ts"),
);

function found(wanted: (node: Syntax) => boolean): string[] {
  return inPages.filter(({ syntax }) => [...nodes(syntax)].some(wanted)).map(({ path }) => path);
}

test("what runs in pages judges nothing by a class that in Firefox is another one there", () => {
  const byClass = found(
    ({ type, operator, right }) =>
      type === "BinaryExpression" &&
      operator === "instanceof" &&
      isSyntax(right) &&
      OF_ONE_WORLD.test(String(right["name"])),
  );
  expect(byClass).toEqual([]);
});

test("what runs in pages reads streams by their readers: Firefox keeps their iterators to the page", () => {
  expect(found(({ type, await: waits }) => type === "ForOfStatement" && waits === true)).toEqual([]);
});

test("what runs in pages copies the bytes that the browser gives, whose arrays are the page's in Firefox", () => {
  const taken = found(({ type, callee, arguments: given }) => {
    const isArray =
      type === "NewExpression" && isSyntax(callee) && /^(?:\w+Array|DataView)$/.test(String(callee["name"]));
    return isArray && /"arrayBuffer"/.test(JSON.stringify(given));
  });
  expect(taken.filter((path) => path !== "lib/text/own-bytes.ts")).toEqual([]);
});
