import MiniSearch, { type QueryCombination } from "minisearch";
import { foldedTokens } from "../text/tokens.ts";
import { FIELDS, type Entry } from "./entry.ts";
import { indexTerm } from "./index-term.ts";

export type Engine = MiniSearch<Entry>;

const BOOST: Readonly<Record<(typeof FIELDS)[number], number>> = {
  title: 8,
  tags: 5,
  creators: 4,
  summary: 2,
  description: 1,
};

export function createEngine(): Engine {
  return new MiniSearch<Entry>({
    fields: [...FIELDS],
    tokenize: foldedTokens,
    processTerm: indexTerm,
    searchOptions: { boost: BOOST, tokenize: (term) => [term], processTerm: (term) => term },
  });
}

/** Id and score of each document that fits, in no order. */
export function findIn(engine: Engine, query: QueryCombination): { id: string; score: number }[] {
  return engine.search(query).map(({ id, score }) => ({ id: String(id), score }));
}
