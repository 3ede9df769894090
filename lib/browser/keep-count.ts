import type { LibraryDatabase } from "../library/database.ts";
import type { LastChange } from "../backup/set-back.ts";
import { afterChanges } from "./after-changes.ts";
import { inTurn } from "./in-turn.ts";
import { lastCountSetting, lostEntriesSetting } from "./settings.ts";
import { storedItem } from "./stored-item.ts";

/** The worker carries no parser of them: `lastChangeSetting` and `setBackSetting` read them. */
const [lastChange, setBack] = [storedItem("local", "lastChange"), storedItem("local", "setBack")];

interface Standing {
  readonly count: number;
  /** When the newest command that left a record was carried out; null where there is none. */
  readonly at: string | null;
}

/**
 * Remembers beside the library how many entries it holds, and notices when it has been emptied by something else than a
 * command, as it is new or has no trace of any command in it; or when its latest changes are gone, as after a damage that
 * the browser has mended by leaving them out.
 */
export function keepCount(library: LibraryDatabase): void {
  const next = inTurn("library");
  // Here the first entry may be in it before anybody looks.
  library.on("populate", () => next(noteLoss));
  // All commands wait for this: after the first of them nobody would see what was missing.
  library.on("ready", async () => {
    const found = standingOf(library);
    next(async () => noteWhatIsMissing(await found));
    await found.catch(() => null);
  });
  next(async () => {
    if (!library.isOpen()) await library.open();
  });
  afterChanges(library, () =>
    next(async () => {
      const { count, at } = await standingOf(library);
      await lastCountSetting.write(count);
      await lastChange.write(at === null ? null : { at, count });
    }),
  );
}

async function noteWhatIsMissing({ count, at }: Standing): Promise<void> {
  if (count === 0 && at === null) return noteLoss();
  const last: Partial<LastChange> = Object(await lastChange.read());
  if (!last.at || (at ?? "") >= last.at) return;
  // Stays until the person knows, or has imported as much again.
  await setBack.write({ held: last.count, found: count });
  await lastChange.write(null);
}

/** Stays until the person knows, or the entries are back. */
async function noteLoss(): Promise<void> {
  const count = await lastCountSetting.read();
  if (count > 0) await lostEntriesSetting.write(count);
}

async function standingOf({ tallies, operations }: LibraryDatabase): Promise<Standing> {
  const [found, [newest]] = await Promise.all([
    tallies.bulkGet(["all", "trash"]),
    operations.orderBy("at").reverse().limit(1).keys(),
  ]);
  const count = found.reduce((sum, tally) => sum + (tally?.count ?? 0), 0);
  return { count, at: typeof newest === "string" ? newest : null };
}
