import { isBeyond } from "../../length.ts";

/** A stamp of three parts: `[1:02:03]` is hours, minutes and seconds, or minutes, seconds and hundredths. */
const THREE_PARTS = /^\s*\[(\d{1,4}):(\d{1,2}):(\d{1,3})\]/;
/** A transcript reaches at least this part of its lecture. */
const LEAST_PART = 10;
/** Headers that only lyrics have. */
const OF_LYRICS = /^\s*\[(?:ti|ar|al|by|offset|re|ve|au|length|la):.*\]/i;

/**
 * Whether the stamps of a file count hours. One line cannot tell, all of them together can: hundredths go beyond 59,
 * and one of the two readings lasts longer than the lecture.
 */
export function countsHours(lines: readonly string[], durationSeconds: number | null): boolean {
  const stamps = lines.flatMap((line) => {
    const [, first, second, third] = THREE_PARTS.exec(line) ?? [];
    return first && second && third ? [[Number(first), Number(second), Number(third)] as const] : [];
  });
  if (stamps.length === 0) return false;
  if (stamps.some(([, second, third]) => second >= 60 || third >= 60)) return false;
  if (durationSeconds !== null) {
    const asHours = Math.max(...stamps.map(([first, second, third]) => first * 3600 + second * 60 + third));
    const asMinutes = Math.max(...stamps.map(([first, second]) => first * 60 + second));
    if (isBeyond(asHours, durationSeconds) && !isBeyond(asMinutes, durationSeconds)) return false;
    if (asMinutes < durationSeconds / LEAST_PART && !isBeyond(asHours, durationSeconds)) return true;
  }
  return !lines.some((line) => OF_LYRICS.test(line));
}
