import type { SearchResults } from "../../lib/search/search.ts";

/** All results, beginning with those that are shown already: no row is replaced under a person's eyes. */
export function continued(shown: SearchResults, all: SearchResults): SearchResults {
  if (shown.query !== all.query) return all;
  const known = new Set(shown.hits.map(({ id }) => id));
  return { ...all, needs: shown.needs, hits: [...shown.hits, ...all.hits.filter(({ id }) => !known.has(id))] };
}
