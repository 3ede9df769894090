import { useLibraryQuery } from "./use-library-query.ts";
import { useLibrary } from "./use-library.tsx";

/** Changes with every change to the library: for what is asked of the search, which does not tell of them by itself. */
export function useLastChange(): unknown {
  const { database } = useLibrary();
  // The operation itself may hold hundreds of records.
  return useLibraryQuery(async () => {
    const [last] = await database.operations.orderBy("at").reverse().limit(1).keys();
    return last ?? null;
  }, [database]);
}
