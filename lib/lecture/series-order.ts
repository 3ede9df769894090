import type { Lecture } from "./lecture.ts";

/** By season, then by the place in it; those without a place last. */
export function seriesOrder({ series: one }: Lecture, { series: two }: Lecture): number {
  const seasons = (one?.season ?? 0) - (two?.season ?? 0);
  const [before, behind] = [one?.position ?? Infinity, two?.position ?? Infinity];
  if (before === Infinity || behind === Infinity) return before === behind ? 0 : before - behind;
  return seasons || before - behind;
}

/** Lectures of a series in its order; of those with the same place the one that was saved first comes before. */
export function inSeriesOrder(lectures: readonly Lecture[]): Lecture[] {
  return lectures.toSorted((one, two) => seriesOrder(one, two) || one.savedAt.localeCompare(two.savedAt));
}
