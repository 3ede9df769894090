import { CLOCK, clockSeconds, FULL_CLOCK_LENGTH, fullClockAt } from "./clock-time.ts";
import { damagedClock, DAMAGED_CLOCK } from "./damaged-clock.ts";

/** A line such as `00:00:01,000 --> 00:00:02,500`. */
export interface Times {
  readonly start: number;
  /** Null where it is missing or unreadable. */
  readonly end: number | null;
  /** What follows the times on their line. */
  readonly rest: string;
}

// People and translation programs rewrite the arrow: `->`, `- ->`, `==>`, `»`, `→`, `-->` in full width.
const HEADS = String.raw`(?:[>＞»›》→⇒⟶➔➜➡]|&gt;|&#62;)`;
const ARROW = String.raw`(?:[-–—―−－‐‑=＝~_]\s?){0,6}${HEADS}(?:\s?${HEADS}){0,2}`;
const LINE = new RegExp(
  String.raw`^(?:\d{1,6}[.):|]?\s+(?=\d{1,3}:\d{2}:\d{2}))?\[?\s?(?<start>${CLOCK})\s*${ARROW}\s*(?<end>${CLOCK}(?![\doOlI|:：]))?\s*\]?(?<rest>[^]*)$`,
);
/** The same with letters for digits, other digits, doubled or other signs between them. */
const DAMAGED_LINE = new RegExp(
  String.raw`^[[(]?(?<start>${DAMAGED_CLOCK})${ARROW}\s*(?<end>${DAMAGED_CLOCK}(?=[\s\])]|$))?[\])]?(?<rest>[^]*)$`,
  "u",
);
const DAMAGED_END = new RegExp(String.raw`^${DAMAGED_CLOCK}(?=[\s\])]|$)`, "u");
/** An end that no one can read, and a third time: neither is said. */
const NOT_SAID = new RegExp(String.raw`^(?:${ARROW}\s*${CLOCK}|[^\s:]{1,3}(?:[:：][^\s:]{1,6}){2,3})(?=\s|$)`);
/** One sign behind the times, left over from whatever the line was once. */
const STRAY = /^[?!.,;:|/\\*_-]$/;
/** A bare number is no time: `1 --> 2` is speech. */
const LIKE_TIME = /[:：;.,，]/;
const ANY_ARROW = new RegExp(HEADS);
const USUAL_ARROW = " --> ";
const USUAL_LENGTH = 2 * FULL_CLOCK_LENGTH + USUAL_ARROW.length;
/** Only times, digits and signs around an arrow, or a whole time on one side of it: times that are damaged, not speech. */
const DAMAGED =
  /^[\s\d:.,;-]*-->[\s\d:.,;-]*$|^\S{0,16}\s?-->\s?\d+:\d{2}:\d{2}|^\s*\w{1,3}:\w{1,3}:\w{1,3}\S{0,5}\s?-->/;
/** Two whole times and nothing else, whatever stands between them. */
const FULL = String.raw`\d{1,3}:\d{2}:\d{2}[.,]\d{1,3}`;
const PAIR = new RegExp(String.raw`^\s*(${FULL})(?:\s*[-–—~|/]{1,3}\s*|\s+(?:to\s+)?)(${FULL})\s*$`);

/** The times of a line as most programs write them, `00:00:01.000 --> 00:00:02.000`; null for all others. */
export function usualTimes(line: string): Times | null {
  if (line[FULL_CLOCK_LENGTH + 3] !== ">" || !line.startsWith(USUAL_ARROW, FULL_CLOCK_LENGTH)) return null;
  const start = fullClockAt(line, 0);
  const end = fullClockAt(line, FULL_CLOCK_LENGTH + USUAL_ARROW.length);
  if (Number.isNaN(start + end) || /\d/.test(line.charAt(USUAL_LENGTH))) return null;
  return { start, end, rest: besideTimes(line.slice(USUAL_LENGTH)) };
}

/** The times of a line however they are written; null where it is no timing line. */
export function arrowTimes(line: string): Times | null {
  if (!ANY_ARROW.test(line)) return null;
  return usualTimes(line) ?? timesBy(LINE, clockSeconds, line) ?? timesBy(DAMAGED_LINE, damagedClock, line);
}

/** The times of a line that has lost its arrow; null for anything else. */
export function pairTimes(line: string): Times | null {
  const [, from = "", to = ""] = PAIR.exec(line) ?? [];
  const start = clockSeconds(from);
  return from && start !== null ? { start, end: clockSeconds(to), rest: "" } : null;
}

function timesBy(pattern: RegExp, seconds: (text: string) => number | null, line: string): Times | null {
  const { start: from = "", end: to = "", rest = "" } = pattern.exec(line.trimStart())?.groups ?? {};
  const start = seconds(from);
  if (start === null || !LIKE_TIME.test(from)) return null;
  const end = seconds(to);
  if (to === "" && pattern === LINE && DAMAGED_END.test(rest)) return null;
  return { start, end, rest: besideTimes(rest) };
}

/** What is said on the line of its times. */
function besideTimes(rest: string): string {
  const beside = rest.trim().replace(NOT_SAID, "").trim();
  return STRAY.test(beside) ? "" : beside;
}

export function isDamagedTiming(line: string): boolean {
  return hasArrow(line) && DAMAGED.test(line);
}

/** Whether WebVTT takes a line for a timing line, readable or not. */
export function hasArrow(line: string | undefined): boolean {
  return line?.includes("-->") ?? false;
}
