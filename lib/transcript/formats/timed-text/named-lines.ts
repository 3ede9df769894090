import { CLOCK, isNameLike, NAME, nameOf, RANGE, type Stamp, times } from "./stamp.ts";

/** `Name 00:00:05 text`, `Name: 0:05 text`, `Name | 0:05 | text`: no brackets tell the time from what is said. */
const LINE = new RegExp(
  String.raw`^[\s>*_]{0,6}(${NAME})[\s*_]*(?:[:：,|–—•·@-][\s*_]*|\s)(${CLOCK})(?:${RANGE}(${CLOCK}))?\s*(?:[:：,|–—•·-]\s*|\s)(\S[^]*)$`,
  "iu",
);
const LONGEST_HEAD = 120;
/** Shares of all lines with text, and of all names: one line alone could be any sentence with a time in it. */
const MOST_LINES = 0.5;
const MOST_NAMES = 0.6;

/** The stamp of each line of this form, where the file as a whole is written so; null where it is not. */
export function namedLines(lines: readonly string[]): readonly (Stamp | null)[] | null {
  const stamps = lines.map(namedLine);
  const found = stamps.flatMap((stamp) => stamp ?? []);
  const names = new Set(found.map(({ speaker }) => speaker));
  const filled = lines.filter((line) => line.trim()).length;
  const isForm = found.length >= 2 && found.length >= filled * MOST_LINES;
  return isForm && names.size <= Math.max(2, found.length * MOST_NAMES) ? stamps : null;
}

function namedLine(line: string): Stamp | null {
  if (!line.includes(":")) return null;
  const [, name, start = "", end = "", rest = ""] = LINE.exec(line.slice(0, LONGEST_HEAD)) ?? [];
  const speaker = nameOf(name);
  if (speaker === null || !isNameLike(speaker)) return null;
  return { ...times(start, end), speaker, rest: `${rest}${line.slice(LONGEST_HEAD)}` };
}
