import { executeQuery } from "./execute/execute-query.ts";
import type { TextSource } from "./lecture-texts.ts";
import type { Query } from "./query/query.ts";
import type { SearchOptions, SearchResults } from "./search-results.ts";
import { mayBePinyin } from "./may-be-pinyin.ts";

export type { Hit, SearchOptions, SearchResults } from "./search-results.ts";

export interface Search {
  /**
   * Answers over everything saved up to now. When another query is asked before the answer is there, both get the
   * answer to the later one: whichever arrives last is right, and the results carry the query they answer.
   */
  readonly search: (query: string, options?: SearchOptions) => Promise<SearchResults>;
}

/** Milliseconds until the results are surely drawn. */
const AFTERWARDS = 300;

export interface SearchParts {
  readonly open: () => Promise<IDBDatabase>;
  readonly source: TextSource;
  /** Called when the index is found not to be as it was written. */
  readonly onDamage?: (() => void) | undefined;
  /** Loads what finds Chinese by its sound, for letters that nothing else is found for; not everywhere can load code. */
  readonly loadPinyin?: (() => Promise<{ readonly searchByPinyin: SearchByPinyin }>) | undefined;
  /** Loads the dictionary, and what reads it; null when it cannot be read. */
  readonly loadTranslation?: (() => Promise<TranslateQuery | null>) | undefined;
}

/** A query in which words may also stand in the other language; null when none of them is in the dictionary. */
export type TranslateQuery = (query: Query) => Query | null;

type SearchByPinyin = (
  database: IDBDatabase,
  source: TextSource,
  query: string,
  options: SearchOptions,
) => Promise<SearchResults | null>;

/** One search for one searcher, such as a page: its queries supersede one another. */
export function createSearch({ open, source, onDamage, loadPinyin, loadTranslation }: SearchParts): Search {
  let asked = 0;
  let latest: Promise<SearchResults> | null = null;

  async function answer(turn: number, query: string, options: SearchOptions): Promise<SearchResults> {
    const translate = options.translated ? await loadTranslation?.() : undefined;
    const { results: found, reader } = await executeQuery(open(), source, query, options, translate ?? undefined);
    const results = translate === null ? { ...found, isDictionaryUnread: true } : found;
    // Looked at only when the answer is out: it takes as long as finding it.
    if (onDamage) setTimeout(() => reader.isWhole() || onDamage(), AFTERWARDS);
    if (latest && turn !== asked) return latest;
    return (await bySound(results, options)) ?? results;
  }

  /** For letters that stand nowhere: Chinese that sounds so. */
  async function bySound(results: SearchResults, options: SearchOptions): Promise<SearchResults | null> {
    const isFound =
      results.isTranslated || (results.hits.length > 0 && !results.isPartial && results.corrected.length === 0);
    if (isFound || !loadPinyin || !mayBePinyin(results.query.trim())) return null;
    const { searchByPinyin } = await loadPinyin();
    return searchByPinyin(await open(), source, results.query, options);
  }

  function search(query: string, options: SearchOptions = {}): Promise<SearchResults> {
    asked++;
    latest = answer(asked, query, options);
    return latest;
  }
  return { search };
}
