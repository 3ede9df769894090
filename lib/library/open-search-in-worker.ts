import { createSearch, type Search } from "../search/search.ts";
import { searchTexts } from "./search-texts.ts";

/** As `openSearch`, for the background: a worker cannot load code later, so letters find no Chinese by its sound there. */
export function openSearchInWorker(open: () => Promise<IDBDatabase>): Search {
  return createSearch({ open, source: searchTexts });
}
