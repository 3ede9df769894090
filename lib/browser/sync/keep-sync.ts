import { browser } from "wxt/browser";
import type { LibraryDatabase } from "../../library/database.ts";
import { isSynced } from "../../library/pending.ts";
import { afterChanges } from "../after-changes.ts";
import { syncPlace } from "../differences/job-place.ts";
import { workerPart } from "../differences/worker-parts.ts";
import { inTurn } from "../in-turn.ts";
import type { AfterCommand } from "../keep-jobs.ts";
import { onMessage } from "../messages.ts";
import { isOwnPage } from "../own-page.ts";
import { runsHere } from "../runs-here.ts";
import { SYNC_ALARM } from "./sync-alarm.ts";
import { TRAVELLING } from "./travelling-names.ts";

/** After a change there may be another: so long is waited, in milliseconds. */
const QUIET = 10_000;

/**
 * Has the library synced: soon after changes, when the browser starts, every quarter of an hour, and when it is asked to.
 * `after` is told of what came.
 */
export function keepSync(library: LibraryDatabase, after: AfterCommand): void {
  const send = runsHere(library);
  const work = syncPlace(send, after);
  const next = inTurn("background");
  const wake = (): void =>
    next(async () => {
      if (!library.isOpen()) await library.open();
      // What is needed for it is loaded only where sync is set up.
      if (await isSynced(library)) await workerPart("keeper").wakeSync(library, send, work);
    });
  browser.alarms.onAlarm.addListener(({ name }) => name === SYNC_ALARM && wake());
  browser.runtime.onStartup.addListener(wake);
  const soon = afterChanges(library, wake, QUIET);
  browser.storage.local.onChanged.addListener((changes) => {
    if (TRAVELLING.some((name) => name in changes)) soon();
  });
  onMessage("syncNow", ({ sender }) => {
    if (isOwnPage(sender)) wake();
  });
}
