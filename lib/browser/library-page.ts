import { browser } from "wxt/browser";

/** Address of the library page, at a place such as `#entry/ID`. */
export function libraryPageAddress(place = ""): string {
  return new URL(`options.html${place}`, browser.runtime.getURL("/")).href;
}

/** Address of the library page with a search. */
export function librarySearchAddress(query: string): string {
  return libraryPageAddress(`#all?q=${encodeURIComponent(query)}`);
}

export async function openLibraryPage(place = ""): Promise<void> {
  await browser.tabs.create({ url: libraryPageAddress(place) });
}

/** Opens an address of the web in a tab of its own. */
export async function openPage(address: string): Promise<void> {
  await browser.tabs.create({ url: address });
}
