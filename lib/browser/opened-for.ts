import { say } from "../words/say.ts";
import { showMark } from "./badge.ts";
import { openPopup } from "./differences/popup-opening.ts";
import { loadInterface } from "./load-interface.ts";
import { storedItem } from "./stored-item.ts";

/** How long a popup may take to open, in milliseconds; one that opens later was opened by the person for something else. */
const OPENS_WITHIN = 5000;

/** When the popup was last opened to write, in milliseconds since 1970; in memory only. */
const openedToWrite = storedItem("session", "openedToWrite");

/** Opens the popup on its writing field. Only for a shortcut: the popup can read the page because that gave access to it. */
export async function openForWriting(tabId: number | undefined): Promise<void> {
  // At once: see `openPopup`.
  const [, isOpen] = await Promise.all([openedToWrite.write(Date.now()), openPopup()]);
  if (isOpen) return;
  await loadInterface();
  if (tabId !== undefined) await showMark(tabId, { look: "failed", title: say("popupNotOpened") });
}

/** For the popup, once as it opens: whether it was opened to write. */
export async function wasOpenedToWrite(): Promise<boolean> {
  const at = await openedToWrite.read();
  if (at === null) return false;
  await openedToWrite.remove();
  return typeof at === "number" && Math.abs(Date.now() - at) < OPENS_WITHIN;
}
