import * as fc from "fast-check";
import type { Cue } from "../../../lib/lecture/transcript.ts";

const WORDS = [
  "graph",
  "the",
  "x",
  "node's",
  "图论",
  "点",
  "와",
  "été",
  "42",
  "3.5",
  "--",
  "[Music]",
  "♪",
  "Ω",
  "👩‍🏫",
  "a:b",
];
/** Words that mean something to a format: each must come back as it went. */
const TRAPS = ["<", ">", "&", "&amp;", "<i>", "</v>", "-->", "{\\an8}", "WEBVTT", "NOTE", "00:00:01.000", "x<y"];

function line(words: readonly string[]) {
  return fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 }).map((chosen) => chosen.join(" "));
}

function texts(words: readonly string[]) {
  return fc.array(line(words), { minLength: 1, maxLength: 3 }).map((lines) => lines.join("\n"));
}

/** Cues in order, in whole milliseconds, each with an end. */
export function arbitraryCues({ traps, speakers }: { readonly traps: boolean; readonly speakers: boolean }) {
  const cue = fc.record({
    gap: fc.integer({ min: 0, max: 90_000 }),
    lasts: fc.integer({ min: 1, max: 20_000 }),
    text: texts(traps ? [...WORDS, ...TRAPS] : WORDS),
    speaker: speakers ? fc.option(fc.constantFrom("Ada", "Prof. Łoś", "讲者", "A & B", "<host>")) : fc.constant(null),
  });
  return fc.array(cue, { minLength: 1, maxLength: 40 }).map((parts) => {
    let at = 0;
    return parts.map(({ gap, lasts, text, speaker }): Cue => {
      at += gap;
      return { startSeconds: at / 1000, endSeconds: (at + lasts) / 1000, text, ...(speaker !== null && { speaker }) };
    });
  });
}
