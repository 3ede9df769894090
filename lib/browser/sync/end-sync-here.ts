import { browser } from "wxt/browser";
import { SYNC_ALARM } from "./sync-alarm.ts";
import { forgetAccess } from "./sync-access.ts";

/** Forgets, where the library is a library by itself again, how its server was reached, and when it was to be asked. */
export async function endSyncHere(): Promise<void> {
  await forgetAccess();
  await browser.alarms.clear(SYNC_ALARM);
}
