import { useMemo } from "react";
import type { Search } from "../../lib/search/search.ts";
import { openPageSearch } from "../search/open-page-search.ts";
import { useLibrary } from "./use-library.tsx";

/** A search for what stands beside the list: the list's own gives up what it was asked before for what it is asked next. */
export function useOwnSearch(): Search {
  const { database } = useLibrary();
  return useMemo(() => openPageSearch(async () => database.backendDB()), [database]);
}
