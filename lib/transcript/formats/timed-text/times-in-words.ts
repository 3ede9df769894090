import type { Turn } from "./turns.ts";

/** Beside each number of a time that is told in words stand few letters: `1 minute, 5 seconds`, 「1分5秒」. */
const SPOKEN_TIME = /^\d+[^\d]{1,20}(?:\d+[^\d]{1,20}){0,2}$/;
const MOST_WORDS = 3;

/**
 * Without what screen readers are told beside each stamp in copied transcripts, in whatever language the page is. A line
 * that begins with one number, which is that of the seconds by chance, is said, unless half of all have such a line.
 */
export function withoutTimesInWords(turns: readonly Turn[]): readonly Turn[] {
  const told = turns.map(({ below: [first = ""], start }) => numbersTold(first.trim(), start));
  const isUsual = told.filter((count) => count > 0).length * 2 >= turns.length;
  return turns.map((turn, at) =>
    (told[at] ?? 0) > (isUsual ? 0 : 1) ? { ...turn, below: turn.below.slice(1) } : turn,
  );
}

/** How many numbers of a time a line tells in words, and nothing else; 0 where it tells something else. */
function numbersTold(line: string, start: number): number {
  const told = line.match(/\d+/g)?.map(Number) ?? [];
  const parts = [start / 3600, (start % 3600) / 60, start % 60].map(Math.floor);
  const isTime =
    told.join(":") === parts.filter(Boolean).join(":") || told.join(":") === parts.slice(-told.length).join(":");
  const isTold = isTime && SPOKEN_TIME.test(line) && line.split(/\s+/).length <= told.length * MOST_WORDS;
  return isTold ? told.length : 0;
}
