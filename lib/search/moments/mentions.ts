import { simplified } from "../../text/chinese-variants.ts";
import { findLiteral } from "../../text/find-literal.ts";
import type { HighlightTerms } from "../../text/highlight.ts";
import { SPACED } from "../../text/scripts.ts";

const LETTER_BEFORE = new RegExp(`${SPACED}$`, "v");

/** A place where one of the things stands that were looked for. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** Which of the things. */
  readonly need: number;
}

/** Of one thing so many places are looked at: of "the" no more are needed. */
const MOST = 2_000;
const MOST_FORMS = 40;

/** Every place where something stands that was looked for, in the order of the text. */
export function mentionsIn(text: string, needs: readonly HighlightTerms[]): Mention[] {
  const found = needs.flatMap((highlightTerms, need) =>
    placesOf(text, highlightTerms).map((place) => ({ ...place, need })),
  );
  return found.toSorted((one, other) => one.start - other.start || one.need - other.need);
}

function placesOf(text: string, { words, prefixes, literals }: HighlightTerms): { start: number; end: number }[] {
  const places = new Map<number, number>();
  const whole = new Set([...words.slice(0, MOST_FORMS), ...literals.map(simplified)]);
  for (const each of whole) {
    for (const { start, end } of findLiteral(text, each)) {
      places.set(start, Math.max(places.get(start) ?? 0, end));
      if (places.size >= MOST) break;
    }
  }
  for (const prefix of prefixes) {
    for (let start = text.indexOf(prefix); start >= 0 && places.size < MOST; start = text.indexOf(prefix, start + 1)) {
      if (!places.has(start) && !LETTER_BEFORE.test(text.slice(Math.max(0, start - 2), start)))
        places.set(start, start + prefix.length);
    }
  }
  return [...places].map(([start, end]) => ({ start, end }));
}
