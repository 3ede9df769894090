import { browser } from "wxt/browser";
import type { LibraryDatabase } from "../../library/database.ts";
import { isSynced } from "../../library/pending.ts";
import { CodedError } from "../failure.ts";
import type { Send } from "../job-tools.ts";
import { maySend } from "../page-access.ts";
import { report } from "../report.ts";
import { whileAwake } from "../stay-awake.ts";
import { exchangeSettings } from "./exchange-settings.ts";
import { SYNC_ALARM } from "./sync-alarm.ts";
import { SYNC_LOCK } from "./sync-lock.ts";
import { type LastSync, leftAloneUntil, parseAccount, parseLastSync } from "./sync-state.ts";

/** In minutes. The first time comes soon: a background that dies in its first sync has nothing else to wake it. */
const [SOON, PERIOD] = [1, 15];
/** Clocks differ: a second, in milliseconds, after the moment that the server named. */
const AFTERWARDS = 1000;
/** In the storage that ends with the browser: a copy of the profile has it not, whatever wakes its first sync. */
const SESSION = "syncSession";

/**
 * Has a library that is on several devices synced now, and every quarter of an hour from now on. The first sync since the
 * browser was started looks at the server more closely, and from it on this device writes as somebody else. A server that
 * wants to be left alone for a time is woken by nothing before, and by an alarm then.
 */
export function wakeSync(library: LibraryDatabase, send: Send, work: () => Promise<boolean | void>): Promise<void> {
  // On a busy machine a background may be ended before its first request, and would then begin with the next alarm.
  return whileAwake(() => wokenSync(library, send, work));
}

async function wokenSync(library: LibraryDatabase, send: Send, work: () => Promise<boolean | void>): Promise<void> {
  if (!(await browser.alarms.get(SYNC_ALARM)))
    await browser.alarms.create(SYNC_ALARM, { delayInMinutes: SOON, periodInMinutes: PERIOD });
  // Whoever left meanwhile may have cleared the alarm before it was made here.
  if (!(await isSynced(library))) return void (await browser.alarms.clear(SYNC_ALARM));
  await seeToSession(send);
  const [account, outcome] = await library.syncState.bulkGet(["account", "outcome"]);
  const server = URL.parse(parseAccount(account?.value).address);
  const last = parseLastSync(outcome?.value);
  const until = leftAloneUntil(last, Date.now());
  if (server && !(await maySend(server))) await sayEnded(send, NOT_ALLOWED);
  else if (last && until) {
    await browser.alarms.create(SYNC_ALARM, { when: Date.parse(until) + AFTERWARDS, periodInMinutes: PERIOD });
    // Whoever pressed a button sees that nothing is under way, and why.
    await sayEnded(send, last);
  } else {
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
const NOT_ALLOWED = { why: "not-allowed", count: 0, refused: 0, notBefore: null } as const;

async function sayEnded(send: Send, ending: Omit<LastSync, "at">): Promise<void> {
  const value: LastSync = { ...ending, at: new Date().toISOString() };
  await send("writeSync", { writes: [{ state: [{ name: "outcome", value }] }] });
}
