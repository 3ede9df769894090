import type { Cue } from "../lecture/transcript.ts";

/** In seconds: people stop for breath sooner, and no caption stays that long. */
const SHORTEST = 20;
const USUAL = 60;
/** In seconds: chapters follow each other without a pause. */
const GAP = 1.5;
/** In UTF-16 units: a heading. */
const LONGEST = 120;

/** Whether these are the chapters of a lecture, which WebVTT can hold as well: headings, one after the other, minutes long. */
export function areChapters(cues: readonly Cue[]): boolean {
  if (cues.length < 2) return false;
  const lengths = cues.map(({ startSeconds, endSeconds }) => (endSeconds ?? 0) - startSeconds);
  const follow = cues.slice(1).every(({ startSeconds }, at) => Math.abs(startSeconds - endOf(cues[at])) <= GAP);
  const areHeadings = cues.every(({ text, speaker }) => !speaker && text.length <= LONGEST && !text.includes("\n"));
  return follow && areHeadings && lengths.every((each) => each >= SHORTEST) && median(lengths) >= USUAL;
}

function endOf(cue: Cue | undefined): number {
  return cue?.endSeconds ?? Number.NaN;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}
