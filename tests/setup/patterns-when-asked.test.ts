import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { KEEPS, withPatternsWhenAsked } from "./patterns-when-asked.ts";

const MODULE = `
const LETTERS = /\\p{L}+/gu, DIGIT = /\\d/;
const TABLE = [/^\\p{Lu}/u];
const SIGN = /[^\\p{L}"]/u;
const spoken = { SIGN };
const words = (text) => text.match(LETTERS);
function counts(text) {
  const found = [];
  while (LETTERS.exec(text)) found.push(LETTERS.lastIndex);
  return [found, text.replace(/\\p{Lu}/gu, (letter) => letter + DIGIT.test(text)), TABLE[0].test(text), SIGN.test(text)];
}
[words("one Two"), counts("ab Cd"), counts("ab 3"), spoken.SIGN.source]`;

/** With what the module imports in its place. */
const bundled = (code: string) => code.replace(/^import .*$/m, KEEPS.replace("export ", ""));

test("a module whose patterns are prepared when they are asked for says the same", () => {
  const later = withPatternsWhenAsked(MODULE);
  expect(JSON.stringify(runInNewContext(bundled(later)))).toBe(JSON.stringify(runInNewContext(MODULE)));
});

test("patterns of Unicode's properties are prepared when they are asked for", () => {
  const later = withPatternsWhenAsked(MODULE);
  expect(later).toContain(String.raw`LETTERS = patternWhenAsked("\\p{L}+", "gu")`);
  expect(later).toContain(String.raw`text.replace(RegExp("\\p{Lu}", "gu")`);
  expect(later).toContain(`text.match(LETTERS())`);
});

test("other patterns, those in tables, those used at once and those known by their name stay as they are", () => {
  const later = withPatternsWhenAsked(MODULE);
  expect(later).toContain(String.raw`DIGIT = /\d/;`);
  expect(later).toContain(String.raw`const TABLE = [/^\p{Lu}/u];`);
  expect(later).toContain("const spoken = { SIGN };");
  const atOnce = String.raw`const FIRST = /\p{L}/u; const isFirst = FIRST.test("a");`;
  expect(withPatternsWhenAsked(atOnce)).toBe(atOnce);
  const told = String.raw`export const FIRST = /\p{L}/u;` + "\nexport const isTold = (text) => FIRST.test(text);";
  expect(withPatternsWhenAsked(told)).toBe(told);
});
