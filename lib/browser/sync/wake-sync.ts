import { browser } from "wxt/browser";
import type { LibraryDatabase } from "../../library/database.ts";
import { isSynced } from "../../library/pending.ts";
import { CodedError } from "../failure.ts";
import type { Send } from "../job-tools.ts";
import { maySend } from "../page-access.ts";
import { report } from "../report.ts";
import { exchangeSettings } from "./exchange-settings.ts";
import { SYNC_ALARM } from "./sync-alarm.ts";
import { SYNC_LOCK } from "./sync-lock.ts";
import { type LastSync, parseAccount } from "./sync-state.ts";

/** In minutes. The first time comes soon: a background that dies in its first sync has nothing else to wake it. */
const [SOON, PERIOD] = [1, 15];
/** In the storage that ends with the browser: a copy of the profile has it not, whatever wakes its first sync. */
const SESSION = "syncSession";

/**
 * Has a library that is on several devices synced now, and every quarter of an hour from now on. The first sync since the
 * browser was started looks at the server more closely, and from it on this device writes as somebody else.
 */
export async function wakeSync(
  library: LibraryDatabase,
  send: Send,
  work: () => Promise<boolean | void>,
): Promise<void> {
  if (!(await browser.alarms.get(SYNC_ALARM)))
    await browser.alarms.create(SYNC_ALARM, { delayInMinutes: SOON, periodInMinutes: PERIOD });
  // Whoever left meanwhile may have cleared the alarm before it was made here.
  if (!(await isSynced(library))) return void (await browser.alarms.clear(SYNC_ALARM));
  await seeToSession(send);
  const { address } = parseAccount((await library.syncState.get("account"))?.value);
  const server = URL.parse(address);
  if (server && !(await maySend(server))) await sayNotAllowed(send);
  else {
    await exchange(library, send);
    if (await work()) await exchange(library, send);
  }
}

/** Not done before it is written: a session that is taken for the former one would write under its name. */
async function seeToSession(send: Send): Promise<void> {
  if ((await browser.storage.session.get(SESSION))[SESSION]) return;
  const reply = await send("writeSync", { writes: [{ state: [{ name: "session", value: { isChecked: false } }] }] });
  if (reply.status === "refused") throw new CodedError("writeSync", reply.reason);
  await browser.storage.session.set({ [SESSION]: true });
}

/** Where a sync is under way, it is left to the next one: what it writes would overtake what is written here. */
async function exchange(library: LibraryDatabase, send: Send): Promise<void> {
  await navigator.locks.request(SYNC_LOCK, { ifAvailable: true }, async (lock) => {
    if (lock) await exchangeSettings(library, send).catch((error: unknown) => report("background", error));
  });
}

/** What the person has taken back is not gone round. */
async function sayNotAllowed(send: Send): Promise<void> {
  const value: LastSync = {
    at: new Date().toISOString(),
    why: "not-allowed",
    count: 0,
    refused: 0,
    retryAfterSeconds: null,
  };
  await send("writeSync", { writes: [{ state: [{ name: "outcome", value }] }] });
}
