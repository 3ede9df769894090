import { tagKey } from "../lecture/tag.ts";
import { hasLiteral } from "../text/find-literal.ts";
import type { Wanted } from "../text/highlight.ts";
import { findIn, type Engine } from "./engine.ts";
import { FIELDS, type Entry } from "./entry.ts";
import { indexQuery, NO_SUBSTITUTES, type Substitutes } from "./index-query.ts";
import { loosen } from "./loosen.ts";
import { parseQuery, type Query } from "./query.ts";
import { wantedBy } from "./wanted.ts";

export interface Hit {
  readonly id: string;
  readonly score: number;
}

export interface SearchResults {
  /** The query that is answered here, as it was typed, and the tags it was restricted to. */
  readonly query: string;
  readonly tags: readonly string[];
  readonly total: number;
  /** Playing time of all hits together, as far as it is known. */
  readonly totalSeconds: number;
  /** All hits, best first; for an empty query everything, newest first. */
  readonly hits: readonly Hit[];
  /** What to mark: for `markHit`, `highlight` and `snippet`, to be called for the hits that are shown. */
  readonly wanted: Wanted;
  /** Words that stand nowhere in the library, each with the words that were searched instead. */
  readonly corrected: readonly { readonly typed: string; readonly meant: readonly string[] }[];
}

/** Scores this near to one another count as equal, and the newer document goes first. */
const SCORE_STEP = Math.log(1.02);

const NOT_LOOSENED = { substitutes: NO_SUBSTITUTES, unknown: [] };

export interface Index {
  readonly engine: Engine;
  readonly entries: ReadonlyMap<string, Entry>;
}

export function answer(index: Index, text: string, tags: readonly string[]): SearchResults {
  const query = parseQuery(text);
  const exact = hitsFor(index, query, NO_SUBSTITUTES, tags);
  const { substitutes, unknown } = exact.length > 0 ? NOT_LOOSENED : loosen(index.engine, query);
  const hits = substitutes.size > 0 ? hitsFor(index, query, substitutes, tags) : exact;
  const seconds = hits.map(({ id }) => index.entries.get(id)?.durationSeconds ?? 0);
  return {
    query: text,
    tags,
    total: hits.length,
    totalSeconds: seconds.reduce((sum, each) => sum + each, 0),
    hits,
    wanted: wantedBy(query, substitutes),
    corrected: unknown.map((typed) => ({ typed, meant: substitutes.get(typed) ?? [] })),
  };
}

function hitsFor(index: Index, query: Query, substitutes: Substitutes, tags: readonly string[]): Hit[] {
  const keys = tags.map(tagKey);
  const literals = literalsOf(query);
  const fits = (entry: Entry): boolean =>
    keys.every((key) => entry.tagKeys.includes(key)) &&
    literals.every((literal) => FIELDS.some((field) => hasLiteral(entry[field], literal)));
  const found = candidates(index, query, substitutes).flatMap(({ id, score }) => {
    const entry = index.entries.get(id);
    return entry && fits(entry)
      ? [{ id, score, savedAt: entry.savedAt, step: Math.round(Math.log(score) / SCORE_STEP) }]
      : [];
  });
  found.sort((a, b) => b.step - a.step || compare(b.savedAt, a.savedAt) || compare(a.id, b.id));
  return found.map(({ id, score }) => ({ id, score }));
}

function candidates(index: Index, query: Query, substitutes: Substitutes): Hit[] {
  const wanted = indexQuery(query, substitutes);
  if (wanted.queries.length > 0) return findIn(index.engine, wanted);
  return [...index.entries.keys()].map((id) => ({ id, score: 1 }));
}

/** What must stand in one field as it is: pairs of characters can come from several places, so runs are checked too. */
function literalsOf(query: Query): string[] {
  const runs = query.pieces.flatMap((piece) => (piece.kind === "run" ? [piece.text] : []));
  return [...runs, ...query.phrases, query.signs].filter(Boolean);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
