import { expect, test } from "vitest";
import { cueSentences } from "../../../lib/text/cue-sentences.ts";
import { highlight } from "../../../lib/text/highlight.ts";
import { segmentWords } from "../../../lib/text/segment-words.ts";
import { sentences } from "../../../lib/text/sentences.ts";
import { tokens } from "../../../lib/text/tokens.ts";

const MEGA = 1_000_000;
const wanted = { words: ["x"], prefixes: ["a"], literals: ["注意"] };

test.each([
  ["lone surrogates", "a\ud800b\udfff \ud800\ud800注\udc00"],
  ["a thousand combining marks", `e${"\u0301".repeat(1_000)}`],
  ["only combining marks", "\u0301".repeat(1_000)],
  ["NUL", "a\0b\0"],
  ["sharp s and dotted i", "ßİıſẞ"],
  ["joined emoji", "👩‍👩‍👧‍👦".repeat(50)],
  ["text from right to left", "\u202eשלום مرحبا\u202c"],
])("%s harm nothing", (_, text) => {
  expect(tokens(text).every((term) => term.length > 0 && !/\s/.test(term))).toBe(true);
  for (const { start, end } of highlight(text, wanted)) expect(text.slice(start, end)).not.toBe("");
  expect(sentences(text).join("").length).toBeGreaterThan(0);
  expect(Array.isArray(segmentWords(text))).toBe(true);
});

test.each([
  ["words", "word ".repeat(MEGA)],
  ["one word", "a".repeat(5 * MEGA)],
  ["one chain of words", "a-".repeat(2.5 * MEGA)],
  ["one Chinese run", "注意".repeat(2.5 * MEGA)],
  ["marks", "\u0301".repeat(5 * MEGA)],
  ["spaces", " ".repeat(5 * MEGA)],
  ["full stops", `${".".repeat(5 * MEGA)}x`],
  ["line feeds", "\n".repeat(5 * MEGA)],
  ["quotes", `a.${'"'.repeat(5 * MEGA)}x`],
])("five megabytes of %s are read to their end", (_, text) => {
  // Steps that grow with the square of it would not be done when the test ends.
  expect(() => [tokens(text), sentences(text)]).not.toThrow();
});

test("a hundred thousand captions are cut to their end", () => {
  const cues = Array.from({ length: 100_000 }, (_, at) => ({
    startSeconds: at,
    endSeconds: at + 1,
    text: "and so on we go",
  }));
  expect(cueSentences(cues).length).toBeGreaterThan(1_000);
});
