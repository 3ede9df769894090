import { say } from "../words/say.ts";
import { showMark } from "./badge.ts";
import { openSidePanel } from "./differences/side-panel.ts";
import { loadInterface } from "./load-interface.ts";

/** Opens the panel from a menu or a shortcut; the button says it where the browser does not. */
export async function openBeside(tabId: number): Promise<void> {
  try {
    // At once: see `openSidePanel`.
    await openSidePanel(tabId);
  } catch {
    await loadInterface();
    await showMark(tabId, { look: "failed", title: say("besideNotOpened") });
  }
}
