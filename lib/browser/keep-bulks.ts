import { browser } from "wxt/browser";
import type { CommandType } from "../library/commands/command.ts";
import type { Bulk } from "../library/bulk.ts";
import { continueBulks } from "../library/continue-bulks.ts";
import type { LibraryDatabase } from "../library/database.ts";
import { workerPart } from "./differences/worker-parts.ts";
import { inTurn } from "./in-turn.ts";
import { whileAwake } from "./stay-awake.ts";

const ALARM = "bulk";

/**
 * Carries on actions on many entries, whatever becomes of the page that began them: after the commands that begin one,
 * at each start of the worker, and by an alarm if the worker is ended on the way.
 */
export function keepBulks(library: LibraryDatabase, changed: () => void): (type: CommandType) => void {
  const next = inTurn("library");
  const wake = (): void => next(() => carryOn(library, changed));
  browser.alarms.onAlarm.addListener(({ name }) => name === ALARM && wake());
  wake();
  return (type) => (type === "beginBulk" || type === "undoBulk") && wake();
}

async function carryOn(library: LibraryDatabase, changed: () => void): Promise<void> {
  if (!library.isOpen()) await library.open();
  await whileAwake(async () => {
    if ((await library.bulks.where("state").anyOf("running", "undoing").count()) === 0) return;
    await browser.alarms.create(ALARM, { periodInMinutes: 1 });
    const restoredFor = (bulk: Bulk) => workerPart("keeper").restoredFor(library, bulk);
    await continueBulks(library, { afterStep: changed, restoredFor });
    await browser.alarms.clear(ALARM);
  });
}
