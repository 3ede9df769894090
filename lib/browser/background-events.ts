import { browser } from "wxt/browser";
import { newId } from "../lecture/record.ts";
import { run } from "../library/commands/run.ts";
import type { LibraryDatabase } from "../library/database.ts";

const DAILY = "tidy";

/** On installation and update: creates the library and the daily tidying. */
export function onInstalled(library: LibraryDatabase): void {
  browser.runtime.onInstalled.addListener(() => void install(library));
}

async function install(library: LibraryDatabase): Promise<void> {
  await run(library, { opId: newId(), type: "prepare", input: {} });
  await browser.alarms.create(DAILY, { periodInMinutes: 24 * 60, delayInMinutes: 5 });
}

export function onAlarm(library: LibraryDatabase): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === DAILY) void run(library, { opId: newId(), type: "tidy", input: {} });
  });
}
