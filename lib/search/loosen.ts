import { wordForms } from "../text/word-forms.ts";
import type { Engine } from "./engine.ts";
import { indexTerm, readIndexTerm } from "./index-term.ts";
import type { Substitutes } from "./index-query.ts";
import type { Query } from "./query.ts";

/** In shorter words one letter makes another word more often than a slip. */
const SHORTEST = 4;
const MOST_MEANT = 8;
const LETTERS_ONLY = /^\p{L}+$/u;

export interface Loosened {
  /** For words of the query: all that is searched instead. */
  readonly substitutes: Substitutes;
  /** Those among them that are words of no document. */
  readonly unknown: readonly string[];
}

/** For a query that found nothing: the words one slip away from those that no document holds, and other forms of the rest. */
export function loosen(engine: Engine, query: Query): Loosened {
  const substitutes = new Map<string, readonly string[]>();
  const unknown: string[] = [];
  const words = query.pieces.flatMap((piece) => (piece.kind === "word" ? piece.parts : []));
  for (const { text } of words) {
    const known = isKnown(engine, text);
    const others = known ? [text, ...presentIn(engine, wordForms(text))] : meantBy(engine, text);
    if (others.length <= Number(known)) continue;
    substitutes.set(text, others);
    if (!known) unknown.push(text);
  }
  return { substitutes, unknown };
}

function isKnown(engine: Engine, word: string): boolean {
  return engine.search(indexTerm(word), { prefix: true }).length > 0;
}

function meantBy(engine: Engine, word: string): string[] {
  const forms = presentIn(engine, wordForms(word));
  return [...new Set([...forms, ...oneSlipAway(engine, word)])].slice(0, MOST_MEANT);
}

/** One letter more, less or other, or two neighbours swapped; the commonest words first. */
function oneSlipAway(engine: Engine, word: string): string[] {
  if (word.length < SHORTEST || !LETTERS_ONLY.test(word)) return [];
  // MiniSearch counts a swap as two edits: swaps are looked up as words of their own.
  return byFrequency([...engine.search(indexTerm(word), { fuzzy: 1 }), ...anyOf(engine, swaps(word))]);
}

function presentIn(engine: Engine, words: readonly string[]): string[] {
  return byFrequency(anyOf(engine, words));
}

type Found = ReturnType<Engine["search"]>;

function anyOf(engine: Engine, words: readonly string[]): Found {
  return engine.search({ queries: words.map(indexTerm), combineWith: "OR" });
}

function byFrequency(results: Found): string[] {
  const documents = new Map<string, number>();
  for (const { terms } of results) for (const term of terms) documents.set(term, (documents.get(term) ?? 0) + 1);
  return [...documents].toSorted((a, b) => b[1] - a[1]).map(([term]) => readIndexTerm(term));
}

function swaps(word: string): string[] {
  const letters = Array.from(word);
  return letters.slice(1).map((letter, index) => letters.toSpliced(index, 2, letter, letters[index] ?? "").join(""));
}
