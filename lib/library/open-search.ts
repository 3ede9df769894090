import { createSearch, type Search, type TranslateQuery } from "../search/search.ts";
import { searchTexts } from "./search-texts.ts";

/** The one door to search, over the library that `open` opens; `onDamage` is told when its index is not as it was written. */
export function openSearch(
  open: () => Promise<IDBDatabase>,
  onDamage?: () => void,
  loadTranslation?: () => Promise<TranslateQuery | null>,
): Search {
  return createSearch({
    open,
    source: searchTexts,
    onDamage,
    loadPinyin: () => import("../search/pinyin/search-by-pinyin.ts"),
    loadTranslation,
  });
}
