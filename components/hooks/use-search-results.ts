import { useLiveQuery } from "dexie-react-hooks";
import { useEffect, useState } from "react";
import type { LibraryDatabase } from "../../lib/library/database.ts";
import type { SearchResults } from "../../lib/search/answer.ts";
import { useLibrary } from "./use-library.tsx";

/** The list is drawn first; then the index is made in small slices, so that the first letter finds it ready. */
const INDEXES_AFTER = 500;

/** The answer to a query, asked again after every change to the library; the one before until it is there. */
export function useSearchResults(query: string, tag: string | null): SearchResults | null {
  const { database, search } = useLibrary();
  const [results, setResults] = useState<SearchResults | null>(null);
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  // Thrown while rendering, where the page's error boundary is.
  if (failure) throw failure.error;
  const lastChange = useLiveQuery(() => lastOperation(database), [database]);

  useEffect(() => {
    const timer = setTimeout(() => {
      search.prepare().catch((error: unknown) => setFailure({ error }));
    }, INDEXES_AFTER);
    return () => clearTimeout(timer);
  }, [search]);

  useEffect(() => {
    if (query === "") return;
    let asked = true;
    search.search(query, tag === null ? {} : { tags: [tag] }).then(
      (answer) => asked && setResults(answer),
      (error: unknown) => setFailure({ error }),
    );
    return () => {
      asked = false;
    };
  }, [search, query, tag, lastChange]);
  return results;
}

/** When the library was last changed; the operation itself may hold hundreds of records. */
async function lastOperation(database: LibraryDatabase): Promise<unknown> {
  const [last] = await database.operations.orderBy("at").reverse().limit(1).keys();
  return last ?? null;
}
