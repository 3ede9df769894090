import type { Captured } from "../capture/captured.ts";
import { pageKey } from "../capture/page-key.ts";
import { addSpoken } from "./complete-entry.ts";
import { type ActiveTab, injectReaders } from "./active-tab.ts";
import { readPage, readPicture } from "./read-page.ts";
import { readGrantedPlayer } from "./read-player.ts";
import { saveNow } from "./save-now.ts";
import type { SaveOutcome } from "./save-outcome.ts";
import { rememberPage } from "./seen-pages.ts";
import type { WritableLibrary } from "./writable-library.ts";

interface SavedPage {
  readonly outcome: SaveOutcome;
  /** Reads and keeps what is late, after the person has been told that the page is saved. */
  readonly complete: () => Promise<void>;
}

/** Saves the page of a tab as it is read by then. */
export async function savePage(library: WritableLibrary, tab: ActiveTab): Promise<SavedPage> {
  let captured: Captured | null = null;
  const outcome = await saveNow(library, tab.address, async () => (captured = await readAndRemember(tab)));
  const complete = async () => {
    if (outcome.status !== "saved" || !captured) return;
    const { lectureId, facts } = outcome;
    const picture = facts.kind === "page" ? null : await readPicture(tab, facts);
    if (picture) await library.perform("setPicture", { lectureId, picture });
    await addSpoken(library, lectureId, { tab, captured });
  };
  return { outcome, complete };
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
