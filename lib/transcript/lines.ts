import type { Chapter } from "../lecture/lecture.ts";
import type { Cue } from "../lecture/transcript.ts";
import { paragraphs } from "./paragraphs.ts";
import { HAS_UNSPACED } from "../text/scripts.ts";

/** A line of a transcript on the screen: some captions that belong together, with one time. */
export interface Line {
  readonly startSeconds: number;
  /** Title of the chapter that begins with this line. */
  readonly heading: string | null;
  /** Who speaks, where that is not who spoke the line before. */
  readonly speaker: string | null;
  /** Its cues: from this index on, up to but without `to`. */
  readonly from: number;
  readonly to: number;
}

/** In UTF-16 units: a caption that would make a line longer than this begins the next one. */
const LONGEST = { spaced: 110, dense: 44 };
/** A line this long ends where a sentence does. */
const ENOUGH = { spaced: 50, dense: 20 };

/** Marks that bring their own room. */
const WIDE_MARK = /[。！？，、；：」』）】》〉]/u;
const SENTENCE_END = /[.!?…。！？]["'”’»›」』》）)\]]{0,4}\s*$/u;

/** The lines to show: captions are too short to read one by one, paragraphs too long to find a moment in. */
export function linesOf(cues: readonly Cue[], chapters: readonly Chapter[] = []): Line[] {
  const lines: Line[] = [];
  let speaker: string | null = null;
  for (const { heading, paragraphs: own } of paragraphs(cues, chapters)) {
    let title = heading;
    for (const paragraph of own) {
      for (const [from, to] of cutUp(cues, paragraph.from, paragraph.to)) {
        const shown = paragraph.speaker === speaker ? null : paragraph.speaker;
        lines.push({ startSeconds: cues[from]?.startSeconds ?? 0, heading: title, speaker: shown, from, to });
        title = null;
        speaker = paragraph.speaker;
      }
    }
  }
  return lines;
}

/** Index of the line with this cue; -1 for none. */
export function lineWith(lines: readonly Line[], cue: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.from ?? Infinity) <= cue) low = middle + 1;
    else high = middle;
  }
  return cue < (lines[low - 1]?.to ?? 0) ? low - 1 : -1;
}

/** A caption's text with every letter where it was; its line breaks take no room in scripts without spaces. */
export function inOneLine(text: string): string {
  return text.replace(/\n/g, (_, at: number) => (isSpaced(text.charAt(at - 1), text.charAt(at + 1)) ? " " : "\u200b"));
}

/** Whether a space stands between two captions. */
export function isSpaced(before: string, after: string): boolean {
  const last = before.slice(-1);
  return !WIDE_MARK.test(last) && !(HAS_UNSPACED.test(last) && HAS_UNSPACED.test(after.charAt(0)));
}

function* cutUp(cues: readonly Cue[], from: number, to: number): Generator<readonly [number, number]> {
  let begun = from;
  let length = 0;
  for (let at = from; at < to; at++) {
    const text = cues[at]?.text ?? "";
    const next = at + 1 < to ? (cues[at + 1]?.text ?? "") : null;
    const script = HAS_UNSPACED.test(text) ? "dense" : "spaced";
    length += text.length;
    const isFull = next !== null && length + next.length > LONGEST[script];
    const isSentence = length >= ENOUGH[script] && SENTENCE_END.test(text);
    if (next !== null && !isFull && !isSentence) continue;
    yield [begun, at + 1];
    begun = at + 1;
    length = 0;
  }
}
