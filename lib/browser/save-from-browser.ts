import { browser, type Browser } from "wxt/browser";
import type { Captured } from "../capture/captured.ts";
import { pageKey } from "../capture/page-key.ts";
import type { LibraryDatabase } from "../library/database.ts";
import { say } from "../words/say.ts";
import { activeTab, asActiveTab, injectReaders, type ActiveTab } from "./active-tab.ts";
import { showMark, type Mark } from "./badge.ts";
import { loadInterface } from "./interface.ts";
import type { RefreshMarks } from "./keep-marks.ts";
import { readLinkWords } from "./link-words.ts";
import { readPage, readPicture } from "./read-page.ts";
import { readGrantedPlayer } from "./read-player.ts";
import { newTranscript, readTranscript } from "./read-transcript.ts";
import { saveLink } from "./save-link.ts";
import { perform, saveNow, type SaveOutcome } from "./save-now.ts";
import { sayRefusal } from "./say-refusal.ts";
import { rememberPage } from "./seen-pages.ts";

/** How long the button says how it went, in milliseconds; well within the life of a worker. */
const SHOWN = 5000;

type Tab = Browser.tabs.Tab;

/** Saves the page of a tab at once, and says on the button how it went. */
export async function savePageAtOnce(
  library: LibraryDatabase,
  tab: Tab | undefined,
  refresh: RefreshMarks,
): Promise<void> {
  const page = await pageOf(tab);
  const id = page?.id ?? tab?.id;
  if (id === undefined) return;
  let captured: Captured | null = null;
  const read = async () => (captured = page && (await readAndRemember(page)));
  const outcome = await reported(id, refresh, async () =>
    page ? saveNow(library, page.address, read) : { status: "unreadable" },
  );
  if (!page || outcome.status !== "saved") return;
  const picture = outcome.facts.kind === "page" ? null : await readPicture(page, outcome.facts);
  const { lectureId } = outcome;
  if (picture) await perform(library, "setPicture", { lectureId, picture });
  const transcript = captured && newTranscript(await readTranscript({ tab: page, captured }));
  if (transcript) await perform(library, "addTranscript", { lectureId, transcript });
}

/** Saves what a link of a tab's page leads to, and says on the button how it went. */
export async function saveLinkAtOnce(
  library: LibraryDatabase,
  click: Browser.contextMenus.OnClickData,
  tab: Tab | undefined,
  refresh: RefreshMarks,
): Promise<void> {
  if (tab?.id === undefined) return;
  await reported(tab.id, refresh, async () => saveLink(library, click.linkUrl ?? "", await readLinkWords(click, tab)));
}

/** The page as a command found it; the tab that comes with an event may lack the address that the event gave access to. */
async function pageOf(tab: Tab | undefined): Promise<ActiveTab | null> {
  return tab?.id === undefined ? activeTab() : asActiveTab(await browser.tabs.get(tab.id));
}

/** Reads the page as the popup does. */
async function readAndRemember(tab: ActiveTab): Promise<Captured | null> {
  const captured = await readPage(tab, injectReaders(tab));
  if (!captured) return null;
  const read = (await readGrantedPlayer({ tab, captured })) ?? captured;
  const place = pageKey(tab.address);
  if (place && read.kind !== "none" && read.certainty === "sure")
    await rememberPage(place.key, [read.key, ...read.aliases]);
  return read;
}

/** Shows that something is being saved, then how it went, and after a while what is always shown. */
async function reported(tabId: number, refresh: RefreshMarks, save: () => Promise<SaveOutcome>): Promise<SaveOutcome> {
  await loadInterface();
  await showMark(tabId, { look: "busy", title: say("saving") });
  const outcome = await save();
  const mark = markOf(outcome);
  await showMark(tabId, mark);
  setTimeout(() => void showMark(tabId, null).then(refresh), SHOWN);
  return outcome;
}

function markOf(outcome: SaveOutcome): Mark {
  switch (outcome.status) {
    case "saved":
      return { look: "done", title: say("nowSaved", outcome.facts.title) };
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
