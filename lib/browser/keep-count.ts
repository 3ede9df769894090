import type { LibraryDatabase } from "../library/database.ts";
import { afterChanges } from "./after-changes.ts";
import { inTurn } from "./in-turn.ts";
import { lastCountSetting, lostEntriesSetting } from "./settings.ts";

/**
 * Remembers beside the library how many entries it holds, and notices when it has been emptied by something else than a
 * command: then it is new, or there is no trace of any command in it.
 */
export function keepCount(library: LibraryDatabase): void {
  const next = inTurn("library");
  // Here the first entry may be in it before anybody looks.
  library.on("populate", () => next(noteLoss));
  next(async () => {
    if (!library.isOpen()) await library.open();
    if ((await library.operations.count()) === 0 && (await countOf(library)) === 0) await noteLoss();
  });
  afterChanges(library, () => next(async () => lastCountSetting.write(await countOf(library))));
}

/** Stays until the person knows, or the entries are back. */
async function noteLoss(): Promise<void> {
  const count = await lastCountSetting.read();
  if (count > 0) await lostEntriesSetting.write(count);
}

async function countOf({ tallies }: LibraryDatabase): Promise<number> {
  const found = await tallies.bulkGet(["all", "trash"]);
  return found.reduce((sum, tally) => sum + (tally?.count ?? 0), 0);
}
