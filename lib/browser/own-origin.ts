import { browser } from "wxt/browser";

/** Where Lectern's own pages come from, such as `chrome-extension://ID`: what a server sees as the origin of its requests. */
export function ownOrigin(): string {
  return browser.runtime.getURL("/").replace(/\/$/, "");
}
