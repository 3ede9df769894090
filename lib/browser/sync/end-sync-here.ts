import { browser } from "wxt/browser";
import type { LibraryDatabase } from "../../library/database.ts";
import { isSynced } from "../../library/pending.ts";
import { SYNC_ALARM } from "./sync-alarm.ts";
import { forgetAccess } from "./sync-access.ts";
import { SYNC_LOCK } from "./sync-lock.ts";

/** Forgets, where the library is a library by itself again, how its server was reached, and when it was to be asked. */
export async function endSyncHere(): Promise<void> {
  await forgetAccess();
  await browser.alarms.clear(SYNC_ALARM);
}

/**
 * The same where whoever was to do it is gone: a page that was closed as it left, a set-up that broke off. Whoever is just
 * setting sync up has keys before the library says that it syncs, and holds the lock.
 */
export async function tidySync(library: LibraryDatabase): Promise<void> {
  await navigator.locks.request(SYNC_LOCK, { ifAvailable: true }, async (lock) => {
    if (lock && !(await isSynced(library))) await endSyncHere();
  });
}
