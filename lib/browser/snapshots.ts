import { forgetErased } from "../backup/forget-erased.ts";
import { snapshotRestorer } from "../backup/restore-snapshot.ts";
import { openAsItIs } from "../backup/salvage.ts";
import type { SnapshotReason } from "../backup/snapshot.ts";
import { openSnapshots, readSnapshots, type SnapshotStore } from "../backup/snapshot-store.ts";
import { takeSnapshot } from "../backup/take-snapshot.ts";
import type { Bulk } from "../library/bulk.ts";
import type { Restored } from "../library/commands/restoring.ts";
import type { LibraryDatabase } from "../library/database.ts";
import { report } from "./report.ts";

async function withStore<T>(work: (store: SnapshotStore) => Promise<T>): Promise<T> {
  const store = await openSnapshots(indexedDB);
  try {
    return await work(store);
  } finally {
    store.close();
  }
}

/** How many are being taken: their portions belong to no snapshot yet. */
let taking = 0;

/** What was asked for goes on without one: it can be undone, and a full disk must lock nobody out. */
async function snapshotBefore(id: string, reason: SnapshotReason): Promise<void> {
  taking++;
  try {
    const library = await openAsItIs(indexedDB);
    if (!library) return;
    const at = new Date().toISOString();
    await withStore((store) => takeSnapshot(library, store, { id, at, reason })).finally(() => library.close());
  } catch (error) {
    report("library", error);
  } finally {
    taking--;
  }
}

/** Also of those that its worker did not come to, when it died, and of half a snapshot that one left behind. */
async function forgetInSnapshots(library: LibraryDatabase): Promise<void> {
  const store = await readSnapshots(indexedDB);
  if (!store) return;
  try {
    if (taking === 0) await store.dropStrays();
    await forgetErased(library, store);
  } finally {
    store.close();
  }
}

let restorer: ReturnType<typeof snapshotRestorer> | null = null;

async function restoredFor(library: LibraryDatabase, bulk: Bulk): Promise<Restored | null> {
  restorer ??= snapshotRestorer(library, await openSnapshots(indexedDB));
  return restorer(bulk);
}

export const snapshots = { snapshotBefore, forgetInSnapshots, restoredFor };
