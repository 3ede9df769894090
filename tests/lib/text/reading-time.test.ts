import { expect, test } from "vitest";
import { readingMinutes } from "../../../lib/text/reading-time.ts";

const counts = (words: number, cjk = 0) => ({ characters: words + cjk, words, cjk });
const slow = { words: 100, cjk: 200 };

test.each([
  [counts(0), null],
  [counts(1), 1],
  [counts(100), 1],
  [counts(101), 2],
  [counts(0, 600), 3],
  [counts(150, 300), 3],
])("%o take %s minutes at a hundred words or two hundred characters a minute", (counted, minutes) => {
  expect(readingMinutes(counted, slow)).toBe(minutes);
});

test("without a speed of one's own the usual ones count", () => {
  expect([readingMinutes(counts(238)), readingMinutes(counts(239)), readingMinutes(counts(0, 331))]).toEqual([1, 2, 2]);
});
