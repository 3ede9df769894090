const DIGITS = /^\d+$/;
const ZERO = 48;

/**
 * A clock time as people and programs write it: `1:02:03.5`, `02:03,500`, `83.4`, `00: 00: 01, 500`, `0:00:04:56`
 * (hundredths last, as some ASS writers do). A pattern source without groups.
 */
export const CLOCK = String.raw`\d{1,6}(?:\s?[:：;]\s?\d{1,3}){0,3}(?:\s?[.,，]\s?\d{1,9})?`;

/** Seconds of a text that matches `CLOCK`; null for anything else. */
export function clockSeconds(text: string): number | null {
  const [whole = "", fraction = ""] = text.trim().split(/\s?[.,，]\s?/, 2);
  const parts = whole.split(/\s?[:：;]\s?/);
  const last = parts.length === 4 ? (parts.pop() ?? "") : "";
  if (!parts.every((part) => DIGITS.test(part)) || !/^\d*$/.test(`${last}${fraction}`)) return null;
  const seconds = parts.reduce((sum, part) => sum * 60 + Number(part), 0);
  return seconds + Number(`0.${last || fraction || "0"}`);
}

/** Length of `00:00:00.000`, which most programs write. */
export const FULL_CLOCK_LENGTH = 12;

/**
 * Seconds of `00:00:00.000` or `00:00:00,000` at a place in a text, NaN where none stands there. Nearly all times are
 * written so, and this takes a tenth of the time of a pattern.
 */
export function fullClockAt(text: string, at: number): number {
  const mark = text[at + 8];
  if (text[at + 2] !== ":" || text[at + 5] !== ":" || (mark !== "." && mark !== ",")) return Number.NaN;
  const [minutes, seconds] = [twoDigits(text, at + 3), twoDigits(text, at + 6)];
  const ms = twoDigits(text, at + 9) * 10 + digit(text, at + 11);
  return minutes < 60 && seconds < 60 ? twoDigits(text, at) * 3600 + minutes * 60 + seconds + ms / 1000 : Number.NaN;
}

function twoDigits(text: string, at: number): number {
  return digit(text, at) * 10 + digit(text, at + 1);
}

function digit(text: string, at: number): number {
  const value = text.charCodeAt(at) - ZERO;
  return value >= 0 && value <= 9 ? value : Number.NaN;
}
