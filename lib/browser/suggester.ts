import type { LibraryDatabase } from "../library/database.ts";
import { lecturesOf } from "../library/found-lectures.ts";
import { idbReader } from "../library/idb-reader.ts";
import { openSearchInWorker } from "../library/open-search-in-worker.ts";
import { describeSuggestion, type Manner } from "./suggestion-text.ts";

const MOST = 5;

/** A line of the address bar. */
interface AddressBarLine {
  /** What the address bar hands back when it is chosen: the lecture's address. */
  readonly content: string;
  readonly description: string;
}

export type Suggest = (query: string) => Promise<AddressBarLine[]>;

/** Gives the best lectures for a query. */
export function suggester(library: LibraryDatabase, manner: Manner): Suggest {
  const search = openSearchInWorker(() => opened(library));
  return async (query) => {
    if (query.trim() === "") return [];
    const { hits, highlightTerms } = await search.search(query, { limit: MOST });
    const lectures = await lecturesOf(idbReader(await opened(library)), hits);
    return lectures.map(({ lecture }) => ({
      content: lecture.url,
      description: describeSuggestion(lecture, highlightTerms, manner),
    }));
  };
}

/** The open database as search reads it; another one after the library was closed and opened again. */
async function opened(library: LibraryDatabase): Promise<IDBDatabase> {
  if (!library.isOpen()) await library.open();
  return library.backendDB();
}
