import { fold } from "../../text/fold.ts";
import { factTerm, hashOf } from "./marked-terms.ts";

/** Terms that begin so stand in the order of titles. */
export const TITLES = factTerm("title", "");

/** Terms that begin so are each borne by two lectures that look the same and are not. */
export const APART = factTerm("apart", "");

/** So much of a title is ordered by; of what is longer a number tells whether it is the same. */
const LONGEST = 160;
const BEFORE_WORDS = /^[^\p{L}\p{N}]+(?=.*[\p{L}\p{N}])/su;
const MOST_DIGITS = 9;

/**
 * What a title is ordered by: letters without case and accents, signs in front left out, numbers by their value
 * ("Lecture 2" before "Lecture 10"). Equal titles have equal terms.
 */
export function titleTerm(title: string): string {
  const folded = fold(title);
  const ordered = folded.replace(BEFORE_WORDS, "").replace(/\d+/g, byValue);
  const key = ordered.length > LONGEST ? `${ordered.slice(0, LONGEST)} ${hashOf(folded).toString(36)}` : ordered;
  return TITLES + key;
}

/** In front of its digits stands how many there are, without the noughts that say nothing; those come last. */
function byValue(digits: string): string {
  const value = digits.replace(/^0+(?=\d)/, "");
  return `${Math.min(value.length, MOST_DIGITS)}${value}${"!".repeat(digits.length - value.length)}`;
}

/** Whichever of the two is asked for, the term is the same. */
export function apartTerm(one: string, other: string): string {
  return APART + hashOf([one, other].toSorted().join("\n")).toString(36);
}
