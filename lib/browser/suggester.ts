import type { LibraryDatabase } from "../library/database.ts";
import { lecturesById } from "../library/lookup.ts";
import { searchDocuments } from "../library/search-documents.ts";
import { createSearch } from "../search/search.ts";
import { describeSuggestion, type Markup } from "./suggestion-text.ts";

const MOST = 5;

/** A line of the address bar. */
interface Suggestion {
  /** What the address bar hands back when it is chosen: the lecture's address. */
  readonly content: string;
  readonly description: string;
}

/** Gives the best lectures for a query; the index lives as long as the worker, and is made anew after it. */
export function suggester(library: LibraryDatabase, markup: Markup): (query: string) => Promise<Suggestion[]> {
  const search = createSearch({
    changesSince: async (cursor) => searchDocuments(await opened(library)).changesSince(cursor),
  });
  return async (query) => {
    if (query.trim() === "") return [];
    const { hits, wanted } = await search.search(query);
    const best = hits.slice(0, MOST).map(({ id }) => id);
    const lectures = await lecturesById(await opened(library), best);
    return lectures.map(({ lecture }) => ({
      content: lecture.url,
      description: describeSuggestion(lecture, wanted, markup),
    }));
  };
}

/** The open database as search reads it; another one after the library was closed and opened again. */
async function opened(library: LibraryDatabase): Promise<IDBDatabase> {
  if (!library.isOpen()) await library.open();
  return library.backendDB();
}
