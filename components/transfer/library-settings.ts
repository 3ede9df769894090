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

interface Adding {
  /** The settings when the import was begun, perhaps by a page that is gone. */
  readonly before: LibrarySettings;
  readonly added: (some: Partial<LibrarySettings>) => void;
}

/**
 * Puts what a file holds of them behind the person's own. What of it was not there before is told to `added`, kind by
 * kind as it is kept: where a later one cannot be kept, an undo takes away what was. Rejects then.
 */
export async function addSettings(
  { savedSearches, ownPrompts, differentTags } = NO_LIBRARY_SETTINGS,
  { before, added }: Adding,
): Promise<void> {
  const searches = newOf(savedSearches, before.savedSearches, ({ id, address }) => `${id} ${address}`);
  const prompts = newOf(ownPrompts, before.ownPrompts, ({ name, text }) => JSON.stringify([name, text]));
  const groups = newOf(differentTags, before.differentTags, (group) => group);
  added({ savedSearches: await add(savedSearchesSetting, (here) => joinedWith(here, savedSearches), searches) });
  added({ ownPrompts: await add(ownPromptsSetting, (here) => withPrompts(here, ownPrompts, newId), prompts) });
  added({
    differentTags: await add(differentTagsSetting, (here) => [...new Set([...here, ...differentTags])], groups),
  });
}

/** Whether something is one of the file's that was not there before. */
function newOf<T>(file: readonly T[], before: readonly T[], nameOf: (each: T) => string): (each: T) => boolean {
  const [all, former] = [file, before].map((some) => new Set(some.map(nameOf)));
  return (each) => all?.has(nameOf(each)) === true && former?.has(nameOf(each)) === false;
}

/** Takes them away again, with the import that brought them. */
export async function removeSettings({ savedSearches, ownPrompts, differentTags }: LibrarySettings): Promise<void> {
  await remove(savedSearchesSetting, savedSearches, ({ id }) => id);
  await remove(ownPromptsSetting, ownPrompts, ({ id }) => id);
  await remove(differentTagsSetting, differentTags, (group) => group);
}

async function add<T>(
  setting: Setting<readonly T[]>,
  joined: (here: readonly T[]) => readonly T[],
  isNew: (each: T) => boolean,
): Promise<readonly T[]> {
  const here = await setting.read();
  const after = joined(here);
  if (after.length > here.length) await setting.write(after);
  return after.filter(isNew);
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
