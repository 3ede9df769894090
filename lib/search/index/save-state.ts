import type { SearchState } from "./index-state.ts";
import type { SearchTables } from "./tables.ts";

/** Writes what the index is from now on: whoever has worked something out from what it was before sees that it changed. */
export async function saveState({ searchState }: SearchTables, state: SearchState): Promise<void> {
  await searchState.put({ ...state, changes: (state.changes ?? 0) + 1 });
}
