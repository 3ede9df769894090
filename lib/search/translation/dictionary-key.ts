import { stem } from "../../text/stem.ts";

/** The most words of an English entry, and the most characters of a Chinese one, that are looked up as one. */
export const MOST_WORDS = 3;
export const MOST_CHARACTERS = 8;

/** What English words stand under, whatever their form: machine learning as machine learn. */
export function englishKey(words: readonly string[]): string {
  return words.map(stem).join(" ");
}
