import { browser } from "wxt/browser";
import { newId } from "../lecture/record.ts";
import { carryOut } from "../library/commands/carry-out.ts";
import type { LibraryDatabase } from "../library/database.ts";
import { keepPartsLoadable, workerPart } from "./differences/worker-parts.ts";
import { keepCount } from "./keep-count.ts";
import type { AfterCommand } from "./keep-jobs.ts";
import { report } from "./report.ts";
import { keepSync } from "./sync/keep-sync.ts";

const DAILY = "tidy";

/** What the library needs of the background by itself, without any command. */
export function tendLibrary(library: LibraryDatabase, after: AfterCommand): void {
  onInstalled(library);
  keepCount(library);
  tidyDaily(library);
  keepSync(library, after);
}

/**
 * On installation and update: creates the library, and keeps what the background loads when it is needed. On
 * installation alone: shows how Lectern is used.
 */
export function onInstalled(library: LibraryDatabase): void {
  keepPartsLoadable();
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void carryOut(library, { opId: newId(), type: "prepare", input: {} });
    if (reason === "install") workerPart("keeper").openWelcomePage().catch(remember);
  });
}

/**
 * Tidies the library daily. The alarm is seen to at each start of the background: alarms do not survive every restart
 * of the browser, and without this one Trash would never be emptied.
 */
export function tidyDaily(library: LibraryDatabase): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === DAILY) tidy(library).catch(remember);
  });
  ensureAlarm().catch(remember);
}

async function tidy(library: LibraryDatabase): Promise<void> {
  await carryOut(library, { opId: newId(), type: "tidy", input: {} });
  await workerPart("keeper").tidyFiles(library);
}

/** One that is there stays as it is: made anew at each start, it would be due five minutes after each of them. */
async function ensureAlarm(): Promise<void> {
  if (await browser.alarms.get(DAILY)) return;
  await browser.alarms.create(DAILY, { periodInMinutes: 24 * 60, delayInMinutes: 5 });
}

function remember(error: unknown): void {
  report("background", error);
}
