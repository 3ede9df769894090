import { browser } from "wxt/browser";
import { say } from "../words/say.ts";
import { showMark } from "./badge.ts";
import { loadInterface } from "./load-interface.ts";
import { storedItem } from "./stored-item.ts";

/** How long a popup may take to open, in milliseconds; one that opens later was opened by the person for something else. */
const OPENS_WITHIN = 5000;

/** When the popup was last opened to write, in milliseconds since 1970; in memory only. */
const openedToWrite = storedItem("session", "openedToWrite");

/** Opens the popup on its writing field. Only for a shortcut: the popup can read the page because that gave access to it. */
export async function openForWriting(tabId: number | undefined): Promise<void> {
  // Not awaited: Firefox opens popups only in the same turn in which the keys were pressed.
  const noted = openedToWrite.write(Date.now());
  try {
    await Promise.all([noted, browser.action.openPopup()]);
  } catch {
    // Before Chrome 127, and in a window without a toolbar, no popup can be opened from here.
    await loadInterface();
    if (tabId !== undefined) await showMark(tabId, { look: "failed", title: say("popupNotOpened") });
  }
}

/** For the popup, once as it opens: whether it was opened to write. */
export async function wasOpenedToWrite(): Promise<boolean> {
  const at = await openedToWrite.read();
  if (at === null) return false;
  await openedToWrite.remove();
  return typeof at === "number" && Math.abs(Date.now() - at) < OPENS_WITHIN;
}
