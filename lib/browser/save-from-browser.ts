import { browser, type Browser } from "wxt/browser";
import { say } from "../words/say.ts";
import { activeTab, asActiveTab, type ActiveTab } from "./active-tab.ts";
import { showMark, tellingTabs, type ButtonMark } from "./badge.ts";
import { workerPart } from "./differences/worker-parts.ts";
import { loadInterface } from "./load-interface.ts";
import type { RefreshMarks } from "./keep-marks.ts";
import { report } from "./report.ts";
import type { SaveOutcome } from "./save-outcome.ts";
import { sayWithCuts } from "./say-cut.ts";
import { sayRefusal } from "./say-refusal.ts";
import type { WritableLibrary } from "./writable-library.ts";

/** How long the button says how it went, in milliseconds; well within the life of a worker. */
const SHOWN = 5000;

type Tab = Browser.tabs.Tab;

/** Saves the page of a tab at once, and says on the button how it went. */
export async function savePageAtOnce(
  library: WritableLibrary,
  tab: Tab | undefined,
  refresh: RefreshMarks,
): Promise<void> {
  const page = await pageOf(tab);
  const id = page?.id ?? tab?.id;
  if (id === undefined) return;
  let complete = async () => {};
  await reported(id, refresh, async () => {
    if (!page) return { status: "unreadable" };
    const saved = await workerPart("saver")(library).savePage(page);
    complete = saved.complete;
    return saved.outcome;
  });
  await complete();
}

/** Saves what a link of a tab's page leads to, and says on the button how it went. */
export async function saveLinkAtOnce(
  library: WritableLibrary,
  click: Browser.contextMenus.OnClickData,
  tab: Tab | undefined,
  refresh: RefreshMarks,
): Promise<void> {
  if (tab?.id === undefined) return;
  await reported(tab.id, refresh, async () => workerPart("saver")(library).saveLink(click, tab));
}

/** The page as a command found it; the tab that comes with an event may lack the address that the event gave access to. */
async function pageOf(tab: Tab | undefined): Promise<ActiveTab | null> {
  return tab?.id === undefined ? activeTab() : asActiveTab(await browser.tabs.get(tab.id));
}

/** Shows that something is being saved, then how it went, and after a while what is always shown. */
async function reported(tabId: number, refresh: RefreshMarks, save: () => Promise<SaveOutcome>): Promise<void> {
  tellingTabs.add(tabId);
  await loadInterface();
  await showMark(tabId, { look: "busy", title: say("saving") });
  const mark = markOf(await save().catch(unexpected));
  await showMark(tabId, mark);
  // What was left out stays on the button until the page is left or the popup opened: nothing else says it.
  if (mark.look === "partly") return;
  setTimeout(() => {
    tellingTabs.delete(tabId);
    void showMark(tabId, null).then(refresh);
  }, SHOWN);
}

/** The button must not say for ever that something is being saved. */
function unexpected(error: unknown): SaveOutcome {
  report("background", error);
  return { status: "refused", reply: { status: "refused", reason: "unknown" } };
}

function markOf(outcome: SaveOutcome): ButtonMark {
  switch (outcome.status) {
    case "saved":
      return {
        look: outcome.cuts.length > 0 ? "partly" : "done",
        title: sayWithCuts(say("nowSaved", outcome.facts.title), outcome.cuts),
      };
    case "restored":
      return { look: "done", title: say("nowRestored", outcome.title) };
    case "already":
      return { look: "done", title: say("alreadySaved", outcome.savedAt) };
    case "unreadable":
      return { look: "failed", title: say("notSavedUnreadable") };
    case "not-ready":
      return { look: "failed", title: say("notSavedNotReady") };
    case "no-page":
      return { look: "failed", title: say("notSavedNoPage") };
    case "refused":
      return { look: "failed", title: sayRefusal(outcome.reply) };
  }
}
