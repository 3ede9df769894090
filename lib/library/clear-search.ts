import { emptyState } from "../search/index/index-state.ts";
import { saveState } from "../search/index/save-state.ts";
import { SEARCH_STORES } from "../search/index/stores.ts";
import type { LibraryDatabase } from "./database.ts";

/** An index of nothing, for an empty library. */
export async function clearSearch(database: LibraryDatabase): Promise<void> {
  const state = await database.searchState.get("state");
  for (const store of SEARCH_STORES) await database.table(store).clear();
  await saveState(database, emptyState(state));
}
