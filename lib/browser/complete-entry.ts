import { browser } from "wxt/browser";
import type { Captured } from "../capture/captured.ts";
import { factsToSave } from "../capture/facts-of.ts";
import type { LibraryDatabase } from "../library/database.ts";
import { onMessage } from "./messages.ts";
import { isOwnPage } from "./own-page.ts";
import { readPicture } from "./read-page.ts";
import { newTranscript, readTranscript } from "./read-transcript.ts";
import { perform } from "./save-now.ts";

/** What an entry that was just saved still lacks, and the page that has it; plain, for it goes in a message. */
export interface Incomplete {
  readonly lectureId: string;
  readonly tab: { readonly id: number; readonly address: string; readonly title: string };
  readonly captured: Captured;
  readonly lacks: "picture" | "transcript";
}

/** Has the background read what is late, so that it comes also when the popup is closed as soon as it says "Saved". */
export function completeEntries(library: LibraryDatabase): void {
  onMessage("complete", async ({ data, sender }) =>
    isOwnPage(sender, browser.runtime.id, browser.runtime.getURL("/")) ? completeEntry(library, data) : false,
  );
}

/** True when something has been added to the entry. */
export async function completeEntry(
  library: LibraryDatabase,
  { lectureId, tab: { address, ...rest }, captured, lacks }: Incomplete,
): Promise<boolean> {
  const tab = { ...rest, address: new URL(address) };
  if (lacks === "picture") {
    const picture = await readPicture(tab, factsToSave(captured));
    return picture !== null && (await perform(library, "setPicture", { lectureId, picture })).status === "done";
  }
  const transcript = newTranscript(await readTranscript({ tab, captured }));
  return transcript !== null && (await perform(library, "addTranscript", { lectureId, transcript })).status === "done";
}
