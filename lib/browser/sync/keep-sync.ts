import { browser } from "wxt/browser";
import { newId } from "../../lecture/record.ts";
import { run } from "../../library/commands/run.ts";
import type { LibraryDatabase } from "../../library/database.ts";
import { isSynced } from "../../library/pending.ts";
import { afterChanges } from "../after-changes.ts";
import { syncPlace } from "../differences/job-place.ts";
import { inTurn } from "../in-turn.ts";
import { onMessage } from "../messages.ts";
import { isOwnPage } from "../own-page.ts";
import { maySend } from "../page-access.ts";
import { runsHere } from "../runs-here.ts";
import { type LastSync, parseAccount } from "./sync-state.ts";

const ALARM = "sync";
/** In minutes. */
const PERIOD = 15;
/** After a change there may be another: so long is waited, in milliseconds. */
const QUIET = 10_000;

/** Has the library synced: soon after changes, when the browser starts, every quarter of an hour, and when it is asked to. */
export function keepSync(library: LibraryDatabase): void {
  const work = syncPlace(runsHere(library));
  const next = inTurn("background");
  const wake = (): void => next(() => wakeSync(library, work));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name !== ALARM) return;
    next(() => forgetAlarm(library));
    wake();
  });
  browser.runtime.onStartup.addListener(() => {
    next(() => beginSession(library));
    wake();
  });
  afterChanges(library, wake, QUIET);
  onMessage("syncNow", ({ sender }) => {
    if (isOwnPage(sender)) wake();
  });
}

async function wakeSync(library: LibraryDatabase, work: () => Promise<void> | void): Promise<void> {
  if (!library.isOpen()) await library.open();
  if (!(await isSynced(library))) return;
  if (!(await browser.alarms.get(ALARM))) await browser.alarms.create(ALARM, { periodInMinutes: PERIOD });
  const { address } = parseAccount((await library.syncState.get("account"))?.value);
  const server = URL.parse(address);
  if (server && !(await maySend(server))) await sayNotAllowed(library);
  else await work();
}

/** What the person has taken back is not gone round. */
async function sayNotAllowed(library: LibraryDatabase): Promise<void> {
  const value: LastSync = {
    at: new Date().toISOString(),
    why: "not-allowed",
    count: 0,
    refused: 0,
    retryAfterSeconds: null,
  };
  const state = [{ name: "outcome", value }] as const;
  await run(library, { opId: newId(), type: "writeSync", input: { writes: [{ state }] } });
}

/** It rings once more after sync was left. */
async function forgetAlarm(library: LibraryDatabase): Promise<void> {
  if (!library.isOpen()) await library.open();
  if (!(await isSynced(library))) await browser.alarms.clear(ALARM);
}

/** The first sync since the browser was started looks at the server more closely. */
async function beginSession(library: LibraryDatabase): Promise<void> {
  if (!library.isOpen()) await library.open();
  if (!(await isSynced(library))) return;
  const state = [{ name: "session", value: { isChecked: false } }] as const;
  await run(library, { opId: newId(), type: "writeSync", input: { writes: [{ state }] } });
}
