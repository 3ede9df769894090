import { browser } from "wxt/browser";
import { type ActiveTab, asActiveTab, injectReaders } from "./active-tab.ts";
import { pageKey } from "../capture/page-key.ts";
import type { Press } from "./press.ts";

/** The tab that this panel was opened beside; null where it was opened beside none. */
export function tabBeside(address: URL): number | null {
  const id = Number.parseInt(address.searchParams.get("tab") ?? "", 10);
  return Number.isSafeInteger(id) ? id : null;
}

/** What that tab shows; null where Lectern may not look, or the tab is closed. */
export async function pageBeside(id: number): Promise<ActiveTab | null> {
  try {
    return asActiveTab(await browser.tabs.get(id));
  } catch {
    // The one reason for which this fails: there is no such tab any more.
    return null;
  }
}

/** What tells that page from others: the key of its lecture, else its address; null as above. */
export async function pageShown(id: number): Promise<string | null> {
  const tab = await pageBeside(id);
  return tab && pageNamed(tab.address);
}

export function pageNamed(address: URL): string {
  return pageKey(address)?.key ?? address.href;
}

/** Whether Lectern may run its readers there: with the permission `tabs` it sees addresses of which it may read nothing. */
export async function mayRead(id: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId: id }, func: () => true, injectImmediately: true });
    return true;
  } catch {
    // Refused, or the document is just being replaced: whoever asks, asks again.
    return false;
  }
}

/** What a press of the button would set going on that tab. */
export function readBeside(id: number): Press {
  return { page: pageBeside(id).then((tab) => tab && { tab, raw: injectReaders(tab) }) };
}

interface TabChange {
  readonly status?: string | undefined;
}

/** Tells of everything that the browser says of the tab, until `signal` aborts. */
export function watchTab(id: number, changed: (change: TabChange) => void, signal: AbortSignal): void {
  const hear = (tabId: number, change: TabChange) => {
    if (tabId === id) changed(change);
  };
  browser.tabs.onUpdated.addListener(hear);
  signal.addEventListener("abort", () => browser.tabs.onUpdated.removeListener(hear), { once: true });
}
