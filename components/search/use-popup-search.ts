import { useCallback, useRef } from "react";
import { searchDocuments } from "../../lib/library/search-documents.ts";
import type { SearchResults } from "../../lib/search/answer.ts";
import type { Search } from "../../lib/search/search.ts";

/** The one door to search; the engine behind it is loaded and filled with the first query. */
export function usePopupSearch(library: Promise<IDBDatabase>) {
  const opened = useRef<Promise<Search> | null>(null);
  return useCallback(
    async (query: string): Promise<{ readonly results: SearchResults }> => {
      opened.current ??= import("../../lib/search/search.ts").then(async ({ createSearch }) =>
        createSearch(searchDocuments(await library)),
      );
      const search = await opened.current;
      return { results: await search.search(query) };
    },
    [library],
  );
}
