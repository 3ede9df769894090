import { Window } from "happy-dom";
import { expect, test } from "vitest";
import { inertCopy, viewOf } from "../../../lib/capture/metadata/page.ts";
import { sourceFiles } from "../../setup/source.ts";

test("a copy of an element belongs to a document that no window shows", () => {
  const window = new Window();
  window.document.write("<p>One <b>two</b></p>");
  const page = window.document as unknown as Document;
  const copy = inertCopy(page.body);
  expect(copy.innerHTML).toBe(page.body.innerHTML);
  expect(viewOf(page)).not.toBeNull();
  expect(viewOf(copy.ownerDocument)).toBeNull();
  // A copy of a copy stays there.
  expect(viewOf(inertCopy(copy).ownerDocument)).toBeNull();
});

test("nothing is copied inside of the page, where copies fetch their pictures again", () => {
  const wrong = sourceFiles("lib/capture").filter(
    ({ path, text }) => path !== "lib/capture/metadata/page.ts" && text.includes(".cloneNode("),
  );
  expect(
    wrong.map(({ path }) => path),
    "use inertCopy",
  ).toEqual([]);
});
