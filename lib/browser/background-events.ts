import { browser } from "wxt/browser";
import { newId } from "../lecture/record.ts";
import { run } from "../library/commands/run.ts";
import type { LibraryDatabase } from "../library/database.ts";
import { say } from "../words/say.ts";
import { loadInterface } from "./interface.ts";
import { openLibraryPage } from "./library-page.ts";

const DAILY = "tidy";
const OPEN_LIBRARY = "open-library";

/** On installation and update: creates the library, the daily tidying, and the entry in the button's own menu. */
export function onInstalled(library: LibraryDatabase): void {
  browser.runtime.onInstalled.addListener(() => void install(library));
}

async function install(library: LibraryDatabase): Promise<void> {
  await run(library, { opId: newId(), type: "prepare", input: {} });
  await browser.alarms.create(DAILY, { periodInMinutes: 24 * 60, delayInMinutes: 5 });
  await loadInterface();
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: OPEN_LIBRARY, title: say("openLibrary"), contexts: ["action"] });
}

export function onAlarm(library: LibraryDatabase): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === DAILY) void run(library, { opId: newId(), type: "tidy", input: {} });
  });
}

export function onMenu(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }) => {
    if (menuItemId === OPEN_LIBRARY) void openLibraryPage();
  });
}
