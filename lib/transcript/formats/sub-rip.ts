import type { Cue } from "../../lecture/transcript.ts";
import { withoutMarkup } from "../markup.ts";
import { arrowTimes, hasArrow, isDamagedTiming, pairTimes, type Times } from "../timing-line.ts";
import { cue, type Format, problem } from "./format.ts";
import { withoutFrames } from "./timed-text/frame-times.ts";

/** A caption's own number; some programs write a sign before or behind it. */
const NUMBER = /^\s*#?\d{1,7}[.):]?\s*$/;
/** What players read behind the times: SubRip's coordinates, WebVTT's settings. Anything else there is text. */
const PLACEMENT = /^(?:(?:[XY][12]|align|position|line|size|vertical|region)\s?:\s?\S{1,40}\s*){1,12}$/i;

/**
 * SubRip. It has no specification, so it is read by what files have in common: a line with an arrow between two times,
 * and the text below it. Numbers, blank lines, hours and milliseconds may be missing.
 */
export const subRip: Format = {
  name: "srt",
  rolls: true,

  read(source) {
    const lines = wholeTimings(source.lines);
    const timings = timingLines(lines);
    if (timings.length === 0) return null;
    const numberAbove = numberDistance(lines, timings[0]?.line ?? 0);
    let lost = 0;
    const cues = timings.map((timing, index): Cue => {
      const from = timing.line + 1;
      const next = timings[index + 1]?.line ?? lines.length;
      const to = textEnd(lines, from, next, numberAbove);
      const cut = damageFrom(lines, from, to);
      if (cut < to) lost++;
      return spoken(timing, lines.slice(from, cut));
    });
    return isExample(cues, lines, timings[0]?.line ?? 0) ? null : { cues, problems: problem("bad-times", lost) };
  },
};

/** Lines whose times count seconds, each in one piece: cutting programs count frames, printing breaks a line at its arrow. */
function wholeTimings(written: readonly string[]): readonly string[] {
  if (!written.some((line) => BROKEN.test(line) || COUNTED.test(line))) return written;
  const lines: string[] = [];
  written.forEach((line, at) => {
    if (BROKEN.test(written[at - 1] ?? "") && CLOCK_ALONE.test(line)) lines.push(`${lines.pop()} ${line.trim()}`);
    else lines.push(line);
  });
  return withoutFrames(lines);
}

const BROKEN = /^\s*\d{1,2}:\d{2}:\d{2}\S{0,4}\s*-->\s*$/;
const CLOCK_ALONE = /^\s*\d{1,2}:\d{2}:\d{2}(?:[.,:;]\d{1,3})?\s*$/;
const COUNTED = /^\s*\d{1,2}[:;]\d{2}[:;]\d{2}[:;]\d{2}\s*-->/;

/** Of captions that a text about captions shows, and of text that nobody can read in their time. */
const MOST_EXAMPLES = 3;
const FASTEST = 100;

/** A text that shows what a caption looks like says more around it. */
function isExample(cues: readonly Cue[], lines: readonly string[], first: number): boolean {
  if (cues.length > MOST_EXAMPLES) return false;
  const length = cues.reduce((sum, { text }) => sum + text.length, 0);
  const seconds = cues.reduce((sum, { startSeconds, endSeconds }) => sum + (endSeconds ?? Infinity) - startSeconds, 0);
  const above = lines.slice(0, first).reduce((sum, line) => sum + line.length, 0);
  return above > LONGEST_ABOVE && (above > length || length > seconds * FASTEST);
}
const LONGEST_ABOVE = 40;

interface TimingLine extends Times {
  readonly line: number;
}

function timingLines(lines: readonly string[]): TimingLine[] {
  const found: TimingLine[] = [];
  let isSubRip = false;
  lines.forEach((text, line) => {
    const isNumbered = NUMBER.test(lines[line - 1] ?? "");
    // Another arrow than SubRip's is only one where a timing line stands: `1:02 → 1:05` may be said.
    const isPlaced = isNumbered || isBlank(lines[line - 1]);
    const byArrow = isPlaced || hasArrow(text) ? arrowTimes(text) : null;
    const times = byArrow ?? (isPlaced ? pairTimes(text) : null);
    if (!times) return;
    // Pairs of times alone are another format, unless captions have SubRip's numbers.
    isSubRip ||= byArrow !== null || isNumbered;
    found.push({ ...times, line });
  });
  return isSubRip ? found : [];
}

/** How many lines above its times a caption has its number: 1, or 2 in files with a blank line after each line; 0 for none. */
function numberDistance(lines: readonly string[], first: number): number {
  return [1, 2].find((above) => NUMBER.test(lines[first - above] ?? "")) ?? 0;
}

/** Where the text before the timing line `next` ends: before the number of that caption, where it has one. */
function textEnd(lines: readonly string[], from: number, next: number, numberAbove: number): number {
  const at = next - (numberAbove || 1);
  if (next === lines.length || at < from || !NUMBER.test(lines[at] ?? "")) return next;
  // Where captions have no numbers, a number straight below a text is part of it.
  return numberAbove > 0 || isBlank(lines[at - 1]) ? at : next;
}

/** Where a caption begins whose times are missing or damaged: it belongs to no other one. */
function damageFrom(lines: readonly string[], from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const line = lines[at] ?? "";
    if (isDamagedTiming(line)) return at > from && NUMBER.test(lines[at - 1] ?? "") ? at - 1 : at;
    const isNumber = NUMBER.test(line) && isBlank(lines[at - 1]) && at > from;
    if (isNumber && at + 1 < to && !isBlank(lines[at + 1])) return at;
  }
  return to;
}

function spoken({ start, end, rest }: Times, below: readonly string[]): Cue {
  const beside = rest && !PLACEMENT.test(rest) ? [rest] : [];
  const text = [...beside, ...below].filter((line) => !isBlank(line)).join("\n");
  return cue(start, end, withoutMarkup(text));
}

function isBlank(line: string | undefined): boolean {
  return !line?.trim();
}
