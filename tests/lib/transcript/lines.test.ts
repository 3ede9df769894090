import { assert, property } from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cue } from "../../../lib/lecture/transcript.ts";
import { inOneLine, isSpaced, linesOf, lineWith } from "../../../lib/transcript/lines.ts";
import { arbitraryCues } from "./arbitrary-cues.ts";

const cue = (startSeconds: number, text: string, speaker?: string): Cue =>
  speaker === undefined ? { startSeconds, text } : { startSeconds, text, speaker };

describe("the lines of a transcript", () => {
  test("hold every caption once, in order", () => {
    assert(
      property(arbitraryCues({ traps: true, speakers: true }), (cues) => {
        const held = linesOf(cues).flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at));
        expect(held).toEqual(cues.map((_, at) => at));
      }),
    );
  });

  test("join short captions up to the end of a sentence", () => {
    const words = "so what you do at a high level is take every token. Then embed it and pass it on.".split(" ");
    const cues = words.map((word, at) => cue(at, word));
    expect(linesOf(cues).map(({ from }) => from)).toEqual([0]);
    const long = [...words, ...words].map((word, at) => cue(at, word));
    expect(linesOf(long).map(({ from }) => from)).toEqual([0, words.length]);
  });

  test("begin with a chapter, which is their heading, and with a speaker", () => {
    const cues = [cue(0, "Hello.", "Ada"), cue(5, "Hello, too.", "Ben"), cue(10, "Tides now.", "Ben")];
    const lines = linesOf(cues, [{ startSeconds: 10, title: "Tides" }]);
    expect(lines.map(({ heading, speaker, from }) => [heading, speaker, from])).toEqual([
      [null, "Ada", 0],
      [null, "Ben", 1],
      ["Tides", null, 2],
    ]);
  });

  test("are found by their captions", () => {
    const lines = linesOf([cue(0, "One.", "A"), cue(1, "Two.", "B"), cue(2, "Three.", "B"), cue(3, "Four.", "A")]);
    expect([-1, 0, 1, 2, 3, 4].map((at) => lineWith(lines, at))).toEqual([-1, 0, 1, 1, 2, -1]);
  });

  test("a day in 100,000 captions is cut as two hours are", () => {
    const cues = Array.from({ length: 100_000 }, (_, at) => cue(at * 0.9, "the moon pulls the sea"));
    expect(linesOf(cues).length).toBeGreaterThan(500);
  });
});

describe("spaces between and in captions", () => {
  test("stand where the script has them, and letters stay in their places", () => {
    expect(inOneLine("one\ntwo")).toBe("one two");
    expect(inOneLine("规模\n法则")).toBe("规模\u200b法则");
    expect(isSpaced("one", "two")).toBe(true);
    expect(isSpaced("规模", "法则")).toBe(false);
    expect(isSpaced("规模", "law")).toBe(true);
    expect(isSpaced("规模。", "law")).toBe(false);
  });
});
