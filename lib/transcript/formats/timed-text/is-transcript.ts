import { nameBefore } from "../../speakers.ts";
import type { Turn, Turns } from "./turns.ts";

/** In shares of all stamps and lines, and in UTF-16 units: what tells a transcript from prose that mentions times. */
const ASCENDING = 0.8;
const MOST_BEFORE_FIRST = 0.3;
const MOST_TEXT_EACH = 5_000;
/** Where turns have names, a title, a date and key words may stand above them. */
const HEAD_LINES = 12;
const NAMED = 0.8;

/** In characters a second: people say about fifteen, in Chinese four; chapters and programmes name a thing now and then. */
const SLOWEST = 0.12;
/** The same where times could be those of the day, without seconds. */
export const SLOWEST_OF_DAY = 2;
/** Verses of a book have numbers like times, and far more text. */
const FASTEST = 40;
const FEWEST_ITEMS = 4;
const LONGEST_ITEM = 120;
/** In seconds: a transcript that begins later than this is a part of one. */
const LATE = 300;
const MOST_MINUTES = 24 * 60;
const CLOSING_CLOCK = /(?<![\d:])\d{1,2}:\d{2}\)?\s*$/;

/** Whether text with times is what somebody said at these times. */
export function isTranscript(found: Turns): boolean {
  const { before, turns } = found;
  const above = lengthOf(before);
  const ascending = turns.filter(({ start }, index) => start >= (turns[index - 1]?.start ?? 0));
  const below = turns.flatMap((turn) => [turn.rest, ...turn.below]);
  const length = lengthOf(below);
  const named = turns.filter(({ speaker }) => speaker !== null).length;
  const isHead =
    before.length <= (before.length + turns.length + below.length) * MOST_BEFORE_FIRST ||
    above <= length * MOST_BEFORE_FIRST ||
    (before.length <= HEAD_LINES && named >= turns.length * NAMED);
  return (
    turns.length >= 2 &&
    ascending.length >= turns.length * ASCENDING &&
    isHead &&
    length <= turns.length * MOST_TEXT_EACH &&
    !isListOfItems(found, length)
  );
}

/** Chapters, programmes, timetables, verses: far less, or more, than somebody would say until the next. */
function isListOfItems({ turns }: Turns, length: number): boolean {
  const [first, last] = [turns[0], turns.at(-1)];
  if (!first || !last || areCaptions(turns)) return false;
  const span = Math.max(last.start - first.start, timeSpoken(turns));
  const closing = turns.flatMap(({ below }) => below.filter((line) => CLOSING_CLOCK.test(line)));
  const silent = turns.filter(({ rest, below }) => lengthOf([rest, ...below]) === 0);
  if (closing.length >= turns.length / 2 || silent.length > turns.length / 2) return true;
  if (areOfDay(first.start, last.start) && length < span * SLOWEST_OF_DAY) return true;
  const untilLast = length - lengthOf([last.rest, ...last.below]);
  if (turns.length > 2 && span > 0 && untilLast > span * FASTEST) return true;
  return turns.length >= FEWEST_ITEMS && length < span * SLOWEST && !isSpoken(turns);
}

/** Only captions tell to a part of a second from when to when; programs write when a chapter begins as exactly. */
function areCaptions(turns: readonly Turn[]): boolean {
  const exact = turns.filter(({ start, end }) => end !== null && (start % 1 !== 0 || end % 1 !== 0));
  return exact.length > turns.length / 2;
}

/** Whether somebody is named or says more at a time than a heading would. */
function isSpoken(turns: readonly Turn[]): boolean {
  const named = turns.filter(({ speaker, rest }) => speaker !== null || nameBefore(rest) !== null);
  const isLong = ({ rest, below }: Turn) =>
    lengthOf([rest, ...below]) > LONGEST_ITEM || [rest, ...below].filter((line) => line.trim()).length > 1;
  // Below the last one anything may stand.
  return named.length >= turns.length * NAMED || turns.slice(0, -1).some(isLong);
}

/** Whether all times could be hours and minutes of a day. */
export function areOfDay(first: number, last: number): boolean {
  return first >= LATE && last < MOST_MINUTES;
}

function timeSpoken(turns: readonly Turn[]): number {
  return turns.reduce((sum, { start, end }) => sum + Math.max(0, (end ?? start) - start), 0);
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.trim().length, 0);
}
