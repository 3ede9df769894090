// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { selectedIn } from "../../../components/transcript/pressed-words.ts";

const LINE = `<div class="line"><p><b>Anna: </b><span data-second="12">The tide</span> <span data-second="14">turns</span></p>
  <p class="second">Die Flut kommt</p></div>`;

afterEach(() => getSelection()?.removeAllRanges());

function selected(selector: string, html = LINE) {
  document.body.innerHTML = html;
  const element = document.querySelector(selector);
  if (!element) throw new Error("The line has no such part");
  getSelection()?.selectAllChildren(element);
  return selectedIn(document.body);
}

test.each([
  ["words of a caption have the caption's second", "[data-second='14']", { text: "turns", seconds: 14 }],
  ["what another transcript says has the line's", ".second", { text: "Die Flut kommt", seconds: 12 }],
  ["a speaker's name has the line's", "b", { text: "Anna:", seconds: 12 }],
])("%s", (_, selector, words) => {
  expect(selected(selector)).toMatchObject(words);
});

test("a long selection is whole", () => {
  const long = `${"tide ".repeat(2000)}end`;
  expect(selected("p", `<div class="line"><p><span data-second="1">${long}</span></p></div>`)?.text).toBe(long);
});
