import { browser, type Browser } from "wxt/browser";
import { lookAgainWhereEmpty } from "./differences/emptied-tab.ts";
import { scriptResult } from "./differences/script-result.ts";

/** The tab that the button was pressed on. */
export interface ActiveTab {
  readonly id: number;
  readonly address: URL;
  readonly title: string;
}

/** Null where the browser keeps its page closed to extensions: its own pages, the stores, other extensions. */
export async function activeTab(): Promise<ActiveTab | null> {
  return asActiveTab(await shownTab());
}

/** What the tab shows, of whatever kind; the address is null where the browser does not tell it. */
export async function activeAddress(): Promise<TabAddress> {
  return lookAgainWhereEmpty(async () => {
    const tab = await shownTab();
    return { address: URL.parse(tab?.url ?? ""), isLoading: tab?.status === "loading" };
  });
}

async function shownTab(): Promise<Browser.tabs.Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

/** The same for a tab that an event came with. */
export function asActiveTab(tab: Browser.tabs.Tab | undefined): ActiveTab | null {
  const address = URL.parse(tab?.url ?? "");
  if (tab?.id === undefined || !address || !/^https?:$/.test(address.protocol)) return null;
  return { id: tab.id, address, title: tab.title ?? address.host };
}

/** Where a tab is, and whether it is on its way to somewhere else. */
export interface TabAddress {
  readonly address: URL | null;
  readonly isLoading: boolean;
}

/** The address that a tab shows by now; null where it is closed or has gone where Lectern may not look. */
export async function presentAddress(tab: ActiveTab): Promise<TabAddress> {
  try {
    const { url, status } = await browser.tabs.get(tab.id);
    return { address: URL.parse(url ?? ""), isLoading: status === "loading" };
  } catch {
    // The one reason for which this fails: there is no such tab any more.
    return { address: null, isLoading: false };
  }
}

export type PageScript =
  `/content-scripts/${"capture" | "player" | "article" | "picture" | "link" | "captions" | "transcript" | "moment" | "playback"}.js`;

/** Runs a content script on the page and gives what its `main` returned, unparsed; a `ScriptError` where it failed. */
export async function inject(
  tab: Pick<ActiveTab, "id">,
  file: PageScript,
  world: "ISOLATED" | "MAIN",
): Promise<unknown> {
  const [frame] = await browser.scripting.executeScript({ target: { tabId: tab.id }, files: [file], world });
  return scriptResult(frame);
}

/** The same in every frame of the page that Lectern may read. */
export async function injectEverywhere(
  tab: ActiveTab,
  file: PageScript,
  world: "ISOLATED" | "MAIN",
): Promise<{ readonly frame: number; readonly result: unknown }[]> {
  const target = { tabId: tab.id, allFrames: true };
  const frames = await browser.scripting.executeScript({ target, files: [file], world });
  return frames.map(({ frameId, result }) => ({ frame: frameId, result }));
}

/** What the content scripts gave, still unknown; `captured` rejects where the page cannot be read. */
export interface RawPage {
  readonly captured: Promise<unknown>;
  readonly player: Promise<unknown>;
}

/** Runs both readers on the page at once. */
export function injectReaders(tab: ActiveTab): RawPage {
  const captured = inject(tab, "/content-scripts/capture.js", "ISOLATED");
  // Whoever waits for it may come later than its failure, which is not to be reported as unhandled till then.
  captured.catch(() => null);
  return {
    captured,
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
