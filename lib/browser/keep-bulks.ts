import { browser } from "wxt/browser";
import type { CommandType } from "../library/commands/command.ts";
import type { Bulk } from "../library/bulk.ts";
import { continueBulks } from "../library/continue-bulks.ts";
import type { LibraryDatabase } from "../library/database.ts";
import { workerPart } from "./differences/worker-parts.ts";
import { report } from "./report.ts";

const ALARM = "bulk";
/** A worker that calls nothing of the browser's for 30 seconds is ended; in milliseconds. */
const SIGN_OF_LIFE = 20_000;

/**
 * Carries on actions on many entries, whatever becomes of the page that began them: after the commands that begin one,
 * at each start of the worker, and by an alarm if the worker is ended on the way.
 */
export function keepBulks(library: LibraryDatabase, changed: () => void): (type: CommandType) => void {
  let last: Promise<void> = Promise.resolve();
  const wake = (): void => {
    last = last.then(() => carryOn(library, changed)).catch((error: unknown) => report("library", error));
  };
  browser.alarms.onAlarm.addListener(({ name }) => name === ALARM && wake());
  wake();
  return (type) => (type === "beginBulk" || type === "undoBulk") && wake();
}

async function carryOn(library: LibraryDatabase, changed: () => void): Promise<void> {
  if (!library.isOpen()) await library.open();
  const alive = setInterval(() => void browser.runtime.getPlatformInfo(), SIGN_OF_LIFE);
  try {
    if ((await library.bulks.where("state").anyOf("running", "undoing").count()) === 0) return;
    await browser.alarms.create(ALARM, { periodInMinutes: 1 });
    const restoredFor = (bulk: Bulk) => workerPart("keeper").restoredFor(library, bulk);
    await continueBulks(library, { afterStep: changed, restoredFor });
    await browser.alarms.clear(ALARM);
  } finally {
    clearInterval(alive);
  }
}
