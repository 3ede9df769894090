import type { SearchResults } from "../../lib/search/search.ts";

/**
 * All results, beginning with those that are shown already: no row is replaced under a person's eyes, unless those were
 * guesses and there are others that are none.
 */
export function continued(shown: SearchResults, all: SearchResults): SearchResults {
  if (shown.query !== all.query || (isGuess(shown) && !isGuess(all))) return all;
  const known = new Set(shown.hits.map(({ id }) => id));
  return { ...all, needs: shown.needs, hits: [...shown.hits, ...all.hits.filter(({ id }) => !known.has(id))] };
}

function isGuess({ isPartial, corrected }: SearchResults): boolean {
  return isPartial || corrected.length > 0;
}
