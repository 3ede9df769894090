import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cue } from "../../../lib/lecture/transcript.ts";
import { cutIntoParts } from "../../../lib/summary/parts.ts";
import { timedLines } from "../../../lib/summary/timed-lines.ts";
import { cutToTokens, tokenEstimate } from "../../../lib/summary/token-estimate.ts";
import { roomIn, usualWindow } from "../../../lib/summary/window.ts";

const cues: Cue[] = Array.from({ length: 60 }, (_, at) => ({
  startSeconds: at * 10,
  text: `Sentence ${at} of the talk.`,
}));

describe("a transcript as lines for a model", () => {
  test("a new line begins every half minute, with its time", () => {
    const lines = timedLines(cues);
    expect(lines[0]).toBe("[0:00] Sentence 0 of the talk. Sentence 1 of the talk. Sentence 2 of the talk.");
    expect(lines[1]).toMatch(/^\[0:30\] Sentence 3/);
    expect(lines.at(-1)).toMatch(/Sentence 59 of the talk\.$/);
  });

  test("another speaker begins another line, and is named", () => {
    const talk = [
      { startSeconds: 0, text: "Why does the sea rise?", speaker: "Ann" },
      { startSeconds: 3, text: "Because of the moon.", speaker: "Bo" },
    ];
    expect(timedLines(talk)).toEqual(["[0:00] Ann: Why does the sea rise?", "[0:03] Bo: Because of the moon."]);
  });

  test("text that was pasted without times gets none", () => {
    expect(timedLines([{ startSeconds: 0, text: "只有文字。" }])).toEqual(["只有文字。"]);
  });
});

describe("parts", () => {
  test("are about equally long, and end where a line does", () => {
    const lines = timedLines(cues);
    const parts = cutIntoParts(lines, 160);
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.join("\n")).toBe(lines.join("\n"));
    const sizes = parts.map(tokenEstimate);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(160);
    expect(Math.min(...sizes)).toBeGreaterThan(60);
  });

  test("a text that fits is one part", () => {
    expect(cutIntoParts(["one", "two"], 1000)).toEqual(["one\ntwo"]);
    expect(cutIntoParts([], 1000)).toEqual([]);
  });

  test("hold every word of any text and never more than fits, though it has no border at all", () => {
    const line = fc.oneof(
      fc.string({ maxLength: 300 }),
      fc.string({ unit: "grapheme", maxLength: 200 }),
      fc.constant("海".repeat(900)),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), fc.integer({ min: 50, max: 400 }), (lines, room) => {
        const parts = cutIntoParts(lines, room);
        const bare = (texts: readonly string[]) => texts.join("").replace(/\s/gu, "");
        expect(bare(parts)).toBe(bare(lines));
        for (const part of parts) expect(tokenEstimate(part)).toBeLessThanOrEqual(room + 2);
      }),
    );
  });
});

test("Chinese takes more tokens a character than English", () => {
  expect(tokenEstimate("The moon pulls the sea.")).toBeLessThan(10);
  expect(tokenEstimate("月亮吸引着大海。")).toBeGreaterThan(8);
  expect(tokenEstimate(cutToTokens("海".repeat(500), 100))).toBeLessThanOrEqual(121);
});

test("a model on this computer is thought to take less at once than one elsewhere", () => {
  expect(usualWindow("http://localhost:11434/v1")).toBeLessThan(usualWindow("https://api.openai.com/v1"));
  expect(roomIn(8000)).toBe(5300);
  expect(roomIn(1000)).toBeGreaterThan(0);
});
