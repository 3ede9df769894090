import { expect, test } from "vitest";
import { hasMarkdown } from "../../../lib/summary/has-markdown.ts";
import { withoutMarks } from "../../../lib/summary/without-marks.ts";

test.each([
  ["## Tides\nThe moon **pulls** the *sea*.", "Tides\nThe moon pulls the sea."],
  ["* one\n* two", "- one\n- two"],
  ["> quoted\n> again", "quoted\nagain"],
  ["| Day | Height |\n|---|--:|\n| Monday | 3 m |", "Day · Height\nMonday · 3 m"],
  ["```js\nlet a\n```", "let a"],
  ["See [the tables](https://tides.example) and `code`.", "See the tables and code."],
  ["**月亮**吸引海水。", "月亮吸引海水。"],
])("%j is in a row %j", (text, words) => {
  expect(hasMarkdown(text)).toBe(true);
  expect(withoutMarks(text)).toBe(words);
});

test.each([
  "The moon pulls the sea.",
  "5 * 3 = 15, and 2*3*4 = 24",
  "snake_case_name",
  "From 12:34 on [0:12]",
  "月亮吸引海水",
])("%j has no marks, and stays as it is", (text) => {
  expect(withoutMarks(text)).toBe(text);
});
