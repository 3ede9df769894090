import { answer, type SearchResults } from "./answer.ts";
import { keptIndex, type Pause } from "./keep-up.ts";
import type { SearchSource } from "./search-source.ts";

export interface SearchOptions {
  /** Only lectures that bear all of these tags. */
  readonly tags?: readonly string[];
}

export interface Search {
  /**
   * Answers over everything saved up to now. When another query is asked before the answer is there, both get the
   * answer to the later one: whichever arrives last is right, and the results carry the query they answer.
   */
  readonly search: (query: string, options?: SearchOptions) => Promise<SearchResults>;
  /** Begins to index before anything is asked. */
  readonly prepare: () => Promise<void>;
}

/** One search for one searcher, such as a page: its queries supersede one another. */
export function createSearch(source: SearchSource, pause: Pause = yieldToEvents): Search {
  const { index, keepUp } = keptIndex(source, pause);
  let asked = 0;
  let latest: Promise<SearchResults> | null = null;

  async function answerLatest(turn: number, query: string, options: SearchOptions): Promise<SearchResults> {
    await keepUp();
    return latest && turn !== asked ? latest : answer(index, query, options.tags ?? []);
  }

  function search(query: string, options: SearchOptions = {}): Promise<SearchResults> {
    asked++;
    latest = answerLatest(asked, query, options);
    return latest;
  }
  return { search, prepare: keepUp };
}

/** `scheduler.yield` goes on before other waiting work; timers are the way of browsers without it. */
async function yieldToEvents(): Promise<void> {
  if (typeof scheduler !== "undefined" && "yield" in scheduler) return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve, 0));
}
