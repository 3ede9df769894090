import type { Counts } from "./count.ts";

/** Silent reading speeds, per minute. */
export interface ReadingSpeed {
  readonly cjk: number;
  readonly words: number;
}

/** 238 words: Brysbaert 2019, the mean over 190 studies of silent English reading. 330 characters: the field's usual figure for Chinese. */
export const DEFAULT_READING_SPEED: ReadingSpeed = { cjk: 330, words: 238 };

/** Whole minutes, at least 1; null when there is no text. */
export function readingMinutes(counts: Counts, speed: ReadingSpeed = DEFAULT_READING_SPEED): number | null {
  if (counts.characters === 0) return null;
  return Math.max(1, Math.ceil(counts.cjk / speed.cjk + counts.words / speed.words));
}
