import { browser } from "wxt/browser";
import type { Captured, PlayerFacts } from "../capture/captured.ts";
import { mergePlayer } from "../capture/merge-player.ts";
import { parseCaptured, parsePlayerFacts } from "../capture/parse-captured.ts";
import type { NewPicture } from "../library/commands/command.ts";

/** The tab that the button was pressed on. */
export interface ActiveTab {
  readonly id: number;
  readonly address: URL;
  readonly title: string;
}

/** How long a page may take to answer, in milliseconds; an injection can hang in a frame that never loads. */
const PATIENCE = 5000;

/** Null where the browser keeps its page closed to extensions: its own pages, the stores, other extensions. */
export async function activeTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const address = URL.parse(tab?.url ?? "");
  if (tab?.id === undefined || !address || !/^https?:$/.test(address.protocol)) return null;
  return { id: tab.id, address, title: tab.title ?? address.host };
}

/** What the page and its player say; null where the page cannot be read. */
export async function readPage(tab: ActiveTab): Promise<Captured | null> {
  try {
    const [captured, facts] = await inTime([
      inject(tab.id, "/content-scripts/capture.js", "ISOLATED").then(parseCaptured),
      inject(tab.id, "/content-scripts/player.js", "MAIN").then(parsePlayerFacts, () => null),
    ]);
    return captured && mergePlayer(captured, facts, tab.address);
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

/** A small picture of the lecture, made on its page; null where none can be made. */
export async function makePicture(tab: ActiveTab): Promise<NewPicture | null> {
  const picture = await inject(tab.id, "/content-scripts/picture.js", "ISOLATED").catch(() => null);
  return isPicture(picture) ? { type: "image/webp", base64: picture.base64 } : null;
}

type Script = "/content-scripts/capture.js" | "/content-scripts/player.js" | "/content-scripts/picture.js";

/** Runs a content script on the page and gives what its `main` returned, unparsed. */
async function inject(tabId: number, file: Script, world: "ISOLATED" | "MAIN"): Promise<unknown> {
  const [frame] = await browser.scripting.executeScript({ target: { tabId }, files: [file], world });
  return frame?.result;
}

function inTime(reading: readonly [Promise<Captured | null>, Promise<PlayerFacts | null>]): Promise<[Captured | null, PlayerFacts | null]> {
  const timeout = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`The page did not answer within ${PATIENCE} ms`)), PATIENCE);
  });
  return Promise.race([Promise.all(reading), timeout]);
}

function isPicture(value: unknown): value is { base64: string } {
  return typeof value === "object" && value !== null && "base64" in value && typeof value.base64 === "string";
}
