/** Web addresses that browsers keep closed to extensions (Chrome, Edge and Firefox, seen 2026-11-29). */
const STORES = new Set(["chromewebstore.google.com", "addons.mozilla.org", "microsoftedge.microsoft.com"]);

/** Whether a page is of a store for extensions, which no extension may read. */
export function isExtensionStore({ host, pathname }: URL): boolean {
  return STORES.has(host) || (host === "chrome.google.com" && pathname.startsWith("/webstore"));
}
