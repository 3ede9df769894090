import { expect, test } from "vitest";
import { safeMarkdown } from "../../../lib/transfer/safe-markdown.ts";

test.each([
  ["[a](https://x.example/y)", "[a](https://x.example/y)"],
  ["[a]( https://x.example/y )", "[a]( https://x.example/y )"],
  ["[a](<https://x.example/y>)", "[a](https://x.example/y)"],
  ['[a]( <https://x.example/y_(z)> "Tides")', '[a]( https://x.example/y_%28z%29 "Tides")'],
  ["[a](#part)", "[a](#part)"],
])("a link to the web leads where it led: %s", (text, safe) => {
  expect(safeMarkdown(text)).toBe(safe);
});

test.each([
  ["[a](<javascript:hit()>)", "[a](<#javascript:hit()>)"],
  ["[a]( < javascript:hit()>)", "[a]( < #javascript:hit()>)"],
])("a link that is a script leads nowhere: %s", (text, safe) => {
  expect(safeMarkdown(text)).toBe(safe);
});

test.each([
  "[1]: javascript:hit()",
  "> - [1]: javascript:hit()",
  "3.\n[1]: javascript:hit()",
  "[a\\]b]: javascript:hit()",
])("an address that is defined apart is shown as it is written: %s", (text) => {
  expect(safeMarkdown(text)).toBe(text.replace("[", "\\["));
});

test("half a million blank lines are gone through once", () => {
  const text = "\n".repeat(500_000);
  expect(safeMarkdown(text)).toBe(text);
});
