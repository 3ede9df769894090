import { isDriven } from "../library/bulk.ts";
import type { LibraryDatabase } from "../library/database.ts";

const LOCK = "lectern-much-goes-on";
/** Milliseconds between two looks at whether it has ended. */
const LOOKS = 100;

/**
 * Has the search index wait as long as this work reads or writes much of the library, as an export does, or an import
 * with the copy that is taken before it: both at once would take the same tables in turns, and each reading would wait
 * for a piece of the index. When the page goes, the index need not wait.
 */
export async function whileMuchGoesOn<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(LOCK, { mode: "shared" }, work);
}

/** Waits while somebody reads much of the library or an action on many entries goes on, but no longer than so many milliseconds. */
export async function untilLittleGoesOn(library: LibraryDatabase, most: number): Promise<void> {
  const end = Date.now() + most;
  while (Date.now() < end && ((await isMuchUsed()) || (await isBulkUnderWay(library))))
    await new Promise((resolve) => {
      setTimeout(resolve, LOOKS);
    });
}

async function isMuchUsed(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === LOCK);
}

async function isBulkUnderWay({ bulks }: LibraryDatabase): Promise<boolean> {
  const open = await bulks.where("state").anyOf("running", "undoing").toArray();
  return open.some(isDriven);
}
