import type { LibraryDatabase } from "../library/database.ts";
import { afterChanges } from "./after-changes.ts";
import { inTurn } from "./in-turn.ts";
import { lastChangeSetting, lastCountSetting, lostEntriesSetting, setBackSetting } from "./settings.ts";

/** What was recorded longer ago may have been tidied away, in milliseconds. */
const RECORDED = 29 * 24 * 60 * 60 * 1000;

/**
 * Remembers beside the library how many entries it holds, and notices when it has been emptied by something else than a
 * command, as it is new or has no trace of any command in it; or when its latest changes are gone, as after a damage that
 * the browser has mended by leaving them out.
 */
export function keepCount(library: LibraryDatabase): void {
  const next = inTurn("library");
  // Here the first entry may be in it before anybody looks.
  library.on("populate", () => next(noteLoss));
  next(async () => {
    if (!library.isOpen()) await library.open();
    const [count, newest] = [await countOf(library), await newestChange(library)];
    if (count === 0 && newest === null) await noteLoss();
    else await noteSetBack(count, newest ?? "");
  });
  afterChanges(library, () =>
    next(async () => {
      const [count, at] = [await countOf(library), await newestChange(library)];
      await lastCountSetting.write(count);
      await lastChangeSetting.write(at === null ? null : { at, count });
    }),
  );
}

/** Stays until the person knows, or the entries are back. */
async function noteLoss(): Promise<void> {
  const count = await lastCountSetting.read();
  if (count > 0) await lostEntriesSetting.write(count);
}

/** Stays until the person knows. */
async function noteSetBack(count: number, newest: string): Promise<void> {
  const last = await lastChangeSetting.read();
  if (!last || newest >= last.at || Date.now() - Date.parse(last.at) > RECORDED) return;
  await setBackSetting.write({ held: last.count, found: count });
  await lastChangeSetting.write(null);
}

async function countOf({ tallies }: LibraryDatabase): Promise<number> {
  const found = await tallies.bulkGet(["all", "trash"]);
  return found.reduce((sum, tally) => sum + (tally?.count ?? 0), 0);
}

/** When the newest command that left a record was carried out; null where there is none. */
async function newestChange({ operations }: LibraryDatabase): Promise<string | null> {
  const [at] = await operations.orderBy("at").reverse().limit(1).keys();
  return typeof at === "string" ? at : null;
}
