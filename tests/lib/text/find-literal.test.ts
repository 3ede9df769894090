import { expect, test } from "vitest";
import { findLiteral, hasLiteral } from "../../../lib/text/find-literal.ts";

test.each([
  ["a network net", "net", [[10, 13]]],
  ["internet", "net", []],
  ["nets", "net", []],
  [
    "net net",
    "net",
    [
      [0, 3],
      [4, 7],
    ],
  ],
  ["大语言模型", "语言", [[1, 3]]],
  [
    "语言语言",
    "语言",
    [
      [0, 2],
      [2, 4],
    ],
  ],
  ["c++ code", "c++", [[0, 3]]],
  [
    "state-of-the-art and state of the art",
    "state of the art",
    [
      [0, 16],
      [21, 37],
    ],
  ],
  ["understate of the art", "state of the art", []],
  ["state of the arts", "state of the art", []],
  ["a (b) c a.b c", "(b) c", [[2, 7]]],
  ["anything", "", []],
] as const)("in %j %j stands at %j", (text, literal, places) => {
  expect([...findLiteral(text, literal)].map(({ start, end }) => [start, end])).toEqual(places);
  expect(hasLiteral(text, literal)).toBe(places.length > 0);
});
