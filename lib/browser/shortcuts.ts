import { browser } from "wxt/browser";
import type { RefreshMarks } from "./keep-marks.ts";
import { openBeside } from "./open-beside.ts";
import { openForWriting } from "./opened-for.ts";
import { savePageAtOnce } from "./save-from-browser.ts";
import type { WritableLibrary } from "./writable-library.ts";

/** Carries out the shortcuts of the manifest; the browser itself opens the popup for `_execute_action`. */
export function onShortcut(library: WritableLibrary, refresh: RefreshMarks): void {
  browser.commands.onCommand.addListener((name, tab) => {
    if (name === "save-now") void savePageAtOnce(library, tab, refresh);
    if (name === "beside" && tab?.id) void openBeside(tab.id);
    if (name === "note") void openForWriting(tab?.id);
  });
}
