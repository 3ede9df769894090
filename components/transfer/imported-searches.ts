import { savedSearchesSetting } from "../../lib/browser/settings.ts";
import { joinedWith, type SavedSearch } from "../../lib/lecture/saved-searches.ts";

/** Puts the saved searches of a file behind the person's own; gives the ids of those that were not there. */
export async function addSearches(searches: readonly SavedSearch[] = []): Promise<readonly string[]> {
  if (searches.length === 0) return [];
  const before = await savedSearchesSetting.read();
  const after = joinedWith(before, searches);
  if (after.length > before.length) await savedSearchesSetting.write(after);
  return after.slice(before.length).map(({ id }) => id);
}

/** Takes them away again, with the import that brought them. */
export async function removeSearches(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const gone = new Set(ids);
  await savedSearchesSetting.write((await savedSearchesSetting.read()).filter(({ id }) => !gone.has(id)));
}
