import { browser } from "wxt/browser";
import { say } from "../words/say.ts";
import { loadInterface } from "./load-interface.ts";
import type { RefreshMarks } from "./keep-marks.ts";
import { openBeside } from "./open-beside.ts";
import { openLibraryPage } from "./library-page.ts";
import { saveLinkAtOnce, savePageAtOnce } from "./save-from-browser.ts";
import { languageSetting } from "./settings.ts";
import type { WritableLibrary } from "./writable-library.ts";

const SAVE_PAGE = "save-page";
const SAVE_LINK = "save-link";
const OPEN_LIBRARY = "open-library";
const BESIDE = "beside";

const WEB = ["http://*/*", "https://*/*"];

/** Makes the entries of the context menus on installation and start, and again when the interface changes its language. */
export function keepMenus(): void {
  // One after the other: two makers at once would give the same entry twice, which the browser refuses.
  let last: Promise<void> = Promise.resolve();
  const make = () => {
    last = last.then(makeMenus, makeMenus);
  };
  browser.runtime.onInstalled.addListener(make);
  browser.runtime.onStartup.addListener(make);
  languageSetting.watch(make);
}

async function makeMenus(): Promise<void> {
  await loadInterface();
  await browser.contextMenus.removeAll();
  const { create } = browser.contextMenus;
  create({
    id: SAVE_PAGE,
    title: say("saveThisLecture"),
    contexts: ["page", "frame", "video", "audio"],
    documentUrlPatterns: WEB,
  });
  create({ id: SAVE_LINK, title: say("saveLinkedLecture"), contexts: ["link"], targetUrlPatterns: WEB });
  create({ id: BESIDE, title: say("keepBeside"), contexts: ["action"] });
  create({ id: OPEN_LIBRARY, title: say("openLibrary"), contexts: ["action"] });
}

/** Keeps the menus and carries out what is chosen there. */
export function onMenu(library: WritableLibrary, refresh: RefreshMarks): void {
  keepMenus();
  browser.contextMenus.onClicked.addListener((click, tab) => {
    if (click.menuItemId === SAVE_PAGE) void savePageAtOnce(library, tab, refresh);
    if (click.menuItemId === SAVE_LINK) void saveLinkAtOnce(library, click, tab, refresh);
    if (click.menuItemId === BESIDE && tab?.id) void openBeside(tab.id);
    if (click.menuItemId === OPEN_LIBRARY) void openLibraryPage();
  });
}
