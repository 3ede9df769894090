import { createSearch, type Search } from "../search/search.ts";
import { searchTexts } from "./search-texts.ts";

/** The one door to search, over the library that `open` opens. */
export function openSearch(open: () => Promise<IDBDatabase>): Search {
  return createSearch(open, searchTexts);
}
