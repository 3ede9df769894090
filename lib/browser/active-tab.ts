import { browser } from "wxt/browser";

/** The tab that the button was pressed on. */
export interface ActiveTab {
  readonly id: number;
  readonly address: URL;
  readonly title: string;
}

/** Null where the browser keeps its page closed to extensions: its own pages, the stores, other extensions. */
export async function activeTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const address = URL.parse(tab?.url ?? "");
  if (tab?.id === undefined || !address || !/^https?:$/.test(address.protocol)) return null;
  return { id: tab.id, address, title: tab.title ?? address.host };
}

export type PageScript = "/content-scripts/capture.js" | "/content-scripts/player.js" | "/content-scripts/picture.js";

/** Runs a content script on the page and gives what its `main` returned, unparsed. */
export async function inject(tab: ActiveTab, file: PageScript, world: "ISOLATED" | "MAIN"): Promise<unknown> {
  const [frame] = await browser.scripting.executeScript({ target: { tabId: tab.id }, files: [file], world });
  return frame?.result;
}

/** What the content scripts gave, still unknown; `captured` rejects where the page cannot be read. */
export interface RawPage {
  readonly captured: Promise<unknown>;
  readonly player: Promise<unknown>;
}

/** Runs both readers on the page at once. */
export function injectReaders(tab: ActiveTab): RawPage {
  return {
    captured: inject(tab, "/content-scripts/capture.js", "ISOLATED"),
    player: inject(tab, "/content-scripts/player.js", "MAIN").catch(() => null),
  };
}

/** Leaves a value for the next script on the page, in the isolated world, which the page cannot see. */
export async function handOver(tab: ActiveTab, name: string, value: string): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId: tab.id },
    // Travels as source text: it may use nothing but its arguments.
    func: (key: string, given: string) => void Reflect.set(globalThis, key, given),
    args: [name, value],
  });
}
