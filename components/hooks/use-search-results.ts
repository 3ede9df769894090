import { useLiveQuery } from "dexie-react-hooks";
import { useEffect, useState } from "react";
import type { LibraryDatabase } from "../../lib/library/database.ts";
import type { SearchResults } from "../../lib/search/answer.ts";
import { useLibrary } from "./use-library.tsx";

/** The answer to a query, asked again after every change to the library; the one before until it is there. */
export function useSearchResults(query: string, tag: string | null): SearchResults | null {
  const { database, search } = useLibrary();
  const [results, setResults] = useState<SearchResults | null>(null);
  const lastChange = useLiveQuery(() => lastOperation(database), [database]);
  useEffect(() => {
    if (query === "") return;
    let asked = true;
    search.search(query, tag === null ? {} : { tags: [tag] }).then(
      (answer) => asked && setResults(answer),
      (error: unknown) =>
        setResults(() => {
          throw error;
        }),
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
