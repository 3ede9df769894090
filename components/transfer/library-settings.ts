import {
  differentTagsSetting,
  ownPromptsSetting,
  savedSearchesSetting,
  type Setting,
} from "../../lib/browser/settings.ts";
import { type LibrarySettings, NO_LIBRARY_SETTINGS } from "../../lib/lecture/library-settings.ts";
import { withPrompts } from "../../lib/lecture/own-prompts.ts";
import { newId } from "../../lib/lecture/record.ts";
import { joinedWith } from "../../lib/lecture/saved-searches.ts";

export async function readSettings(): Promise<LibrarySettings> {
  return {
    savedSearches: await savedSearchesSetting.read(),
    ownPrompts: await ownPromptsSetting.read(),
    differentTags: await differentTagsSetting.read(),
  };
}

/**
 * Puts what a file holds of them behind the person's own. What was not there is told to `added`, kind by kind as it is
 * kept: where a later one cannot be kept, an undo takes away what was. Rejects then.
 */
export async function addSettings(
  { savedSearches, ownPrompts, differentTags } = NO_LIBRARY_SETTINGS,
  added: (some: Partial<LibrarySettings>) => void,
): Promise<void> {
  added({ savedSearches: await add(savedSearchesSetting, (before) => joinedWith(before, savedSearches)) });
  added({ ownPrompts: await add(ownPromptsSetting, (before) => withPrompts(before, ownPrompts, newId)) });
  added({ differentTags: await add(differentTagsSetting, (before) => [...new Set([...before, ...differentTags])]) });
}

/** Takes them away again, with the import that brought them. */
export async function removeSettings({ savedSearches, ownPrompts, differentTags }: LibrarySettings): Promise<void> {
  await remove(savedSearchesSetting, savedSearches, ({ id }) => id);
  await remove(ownPromptsSetting, ownPrompts, ({ id }) => id);
  await remove(differentTagsSetting, differentTags, (group) => group);
}

async function add<T>(
  setting: Setting<readonly T[]>,
  joined: (before: readonly T[]) => readonly T[],
): Promise<readonly T[]> {
  const before = await setting.read();
  const after = joined(before);
  if (after.length > before.length) await setting.write(after);
  return after.slice(before.length);
}

async function remove<T>(
  setting: Setting<readonly T[]>,
  added: readonly T[],
  nameOf: (each: T) => string,
): Promise<void> {
  if (added.length === 0) return;
  const gone = new Set(added.map(nameOf));
  await setting.write((await setting.read()).filter((each) => !gone.has(nameOf(each))));
}
