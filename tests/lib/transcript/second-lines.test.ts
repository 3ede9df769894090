import { expect, test } from "vitest";
import type { Cue } from "../../../lib/lecture/transcript.ts";
import { linesOf } from "../../../lib/transcript/lines.ts";
import { secondLines } from "../../../lib/transcript/second-lines.ts";

const LONG = "Twice a day the harbour fills with water, because the moon pulls the sea towards it.";
const said = [0, 10, 20].map((startSeconds): Cue => ({ startSeconds, endSeconds: startSeconds + 9, text: LONG }));
const lines = linesOf(said);

test("a translation stands line by line, wherever its captions are cut", () => {
  const second: Cue[] = [
    { startSeconds: 0.4, endSeconds: 4, text: "每天两次，" },
    { startSeconds: 4, endSeconds: 9.5, text: "港口涨满海水。" },
    // Begins before the line that it belongs to.
    { startSeconds: 9.6, endSeconds: 19, text: "因为月亮\n牵引海洋。" },
    { startSeconds: 21, text: "Again." },
    { startSeconds: 24, text: "And again." },
  ];
  expect(lines).toHaveLength(3);
  expect([...secondLines(lines, second)]).toEqual([
    [0, "每天两次，港口涨满海水。"],
    [1, "因为月亮\u200b牵引海洋。"],
    [2, "Again. And again."],
  ]);
});

test("a line during which the other says nothing stands alone, and what is said before the first goes with it", () => {
  const first = linesOf(said.map((cue) => ({ ...cue, startSeconds: cue.startSeconds + 100 })));
  const map = secondLines(first, [
    { startSeconds: 1, text: "Welcome." },
    { startSeconds: 125, text: "The end." },
  ]);
  expect([...map]).toEqual([
    [0, "Welcome."],
    [2, "The end."],
  ]);
});

test("captions that overlap, or end before they begin, lose nothing", () => {
  const second = [
    { startSeconds: 12, endSeconds: 30, text: "one" },
    { startSeconds: 13, endSeconds: 14, text: "two" },
    { startSeconds: 15, endSeconds: 2, text: "three" },
  ];
  expect([...secondLines(lines, second)]).toEqual([
    [2, "one"],
    [1, "two three"],
  ]);
  expect(secondLines(lines, []).size).toBe(0);
});
