import { CLOCK, clockSeconds, FULL_CLOCK_LENGTH, fullClockAt } from "./clock-time.ts";

/** A line such as `00:00:01,000 --> 00:00:02,500`. */
export interface Times {
  readonly start: number;
  /** Null where it is missing or unreadable. */
  readonly end: number | null;
  /** What follows the times on their line. */
  readonly rest: string;
}

// People and translation programs rewrite the arrow: `->`, `- ->`, `–>`, `→`, `-->` in full width.
const ARROW = String.raw`(?:[-–—―−－]{1,3}\s?[-–—―−－]?[>＞]|→|--&gt;)`;
const LINE = new RegExp(String.raw`^\[?\s?(?<start>${CLOCK})\s*${ARROW}\s*(?<end>${CLOCK})?\s*\]?(?<rest>[^]*)$`);
/** A bare number is no time: `1 --> 2` is speech. */
const LIKE_TIME = /[:：;.,，]/;
const ANY_ARROW = /[>＞→]|&gt;/;
const USUAL_ARROW = " --> ";
const USUAL_LENGTH = 2 * FULL_CLOCK_LENGTH + USUAL_ARROW.length;
/** Only times, digits and signs around an arrow: times that are damaged, not speech. */
const DAMAGED = /^[\s\d:.,;-]*-->[\s\d:.,;-]*$/;

/** The times of a line as most programs write them, `00:00:01.000 --> 00:00:02.000`; null for all others. */
export function usualTimes(line: string): Times | null {
  if (line[FULL_CLOCK_LENGTH + 3] !== ">" || !line.startsWith(USUAL_ARROW, FULL_CLOCK_LENGTH)) return null;
  const start = fullClockAt(line, 0);
  const end = fullClockAt(line, FULL_CLOCK_LENGTH + USUAL_ARROW.length);
  if (Number.isNaN(start + end) || /\d/.test(line.charAt(USUAL_LENGTH))) return null;
  return { start, end, rest: line.slice(USUAL_LENGTH).trim() };
}

/** The times of a line however they are written; null where it is no timing line. */
export function arrowTimes(line: string): Times | null {
  if (!ANY_ARROW.test(line)) return null;
  const usual = usualTimes(line);
  if (usual) return usual;
  const match = LINE.exec(line.trimStart())?.groups;
  const start = clockSeconds(match?.["start"] ?? "");
  if (start === null || !LIKE_TIME.test(match?.["start"] ?? "")) return null;
  return { start, end: clockSeconds(match?.["end"] ?? ""), rest: (match?.["rest"] ?? "").trim() };
}

export function isDamagedTiming(line: string): boolean {
  return hasArrow(line) && DAMAGED.test(line);
}

/** Whether WebVTT takes a line for a timing line, readable or not. */
export function hasArrow(line: string | undefined): boolean {
  return line?.includes("-->") ?? false;
}
