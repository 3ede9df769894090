import { LIMITS } from "../lecture/limits.ts";
import type { Cue } from "../lecture/transcript.ts";
import { cleanLine } from "../text/clean.ts";
import { cue } from "./formats/format.ts";

/** What shows nothing: white space, and marks of no width. */
const NOTHING = String.raw`[\s\u200b-\u200f\u2060\ufeff]`;
const EDGES = new RegExp(`^${NOTHING}+|${NOTHING}+$`, "g");
const NO_WIDTH = /[\u200b-\u200f\u2060]/;
const SPACES = /[^\S\n]+/g;
const ODD_SPACE = /[^\S\n ]| {2}/;
/** A text that stays as it is: most do, and this spares them the work. */
const UNTIDY = new RegExp(`^${NOTHING}|${NOTHING}$|\n${NOTHING}|[^\n]${NOTHING}\n|[^\\S \n]|  `);

/** In seconds: an end this little before the start is one with it, as rounding makes them. */
const ROUNDING = 0.05;

/** Cues as they are kept, and how many are left out because a transcript may hold no more. */
export interface TidyCues {
  readonly cues: readonly Cue[];
  readonly left: number;
  /** How many ended before they began, and are kept without that end. */
  readonly badEnds: number;
}

/** With text, in order of their starts, times in whole milliseconds from 0 on, no text longer than a cue's may be. */
export function tidyCues(found: readonly Cue[]): TidyCues {
  const cues: Cue[] = [];
  let badEnds = 0;
  for (const each of found) {
    const isBad =
      each.endSeconds !== undefined && each.endSeconds < each.startSeconds - ROUNDING && each.text.trim() !== "";
    if (isBad) badEnds++;
    addTidy(isBad ? withoutEnd(each) : each, cues);
  }
  if (cues.some(({ startSeconds }, at) => startSeconds < (cues[at - 1]?.startSeconds ?? 0)))
    cues.sort((one, other) => one.startSeconds - other.startSeconds);
  const left = Math.max(0, cues.length - LIMITS.cues);
  return { cues: left > 0 ? cues.slice(0, LIMITS.cues) : cues, left, badEnds };
}

function withoutEnd({ startSeconds, text, speaker }: Cue): Cue {
  return cue(startSeconds, null, text, speaker);
}

function addTidy({ startSeconds, endSeconds, text, speaker }: Cue, cues: Cue[]): void {
  const start = milliseconds(startSeconds);
  let rest = tidyText(text);
  if (start === null || !rest) return;
  const end = endSeconds === undefined ? null : milliseconds(endSeconds);
  const name = speaker ? cleanLine(speaker).slice(0, LIMITS.name) : "";
  while (rest) {
    const length = rest.length > LIMITS.cue ? border(rest) : rest.length;
    cues.push(cue(start, end, rest.slice(0, length).trimEnd(), name));
    rest = rest.slice(length).trimStart();
  }
}

function tidyText(text: string): string {
  if (!UNTIDY.test(text)) return text;
  const single = ODD_SPACE.test(text) ? text.replace(SPACES, " ") : text;
  const lines = single.split("\n").map((line) => line.trim());
  return (NO_WIDTH.test(text) ? lines.map((line) => line.replace(EDGES, "")) : lines).filter(Boolean).join("\n");
}

/** Times that cannot be kept are none; a start before 0 is 0. */
function milliseconds(seconds: number): number | null {
  return Number.isFinite(seconds) ? Math.max(0, Math.round(seconds * 1000) / 1000) : null;
}

/** Where a text that is longer than a cue may be is cut: at white space where there is some, never inside a character. */
function border(text: string): number {
  const space = Math.max(text.lastIndexOf(" ", LIMITS.cue), text.lastIndexOf("\n", LIMITS.cue));
  if (space > LIMITS.cue / 2) return space;
  return /[\ud800-\udbff]/.test(text.charAt(LIMITS.cue - 1)) ? LIMITS.cue - 1 : LIMITS.cue;
}
