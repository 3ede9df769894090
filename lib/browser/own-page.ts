import { browser } from "wxt/browser";

/** What a browser says of a message's sender. */
interface Sender {
  readonly id?: string | undefined;
  readonly origin?: string | undefined;
}

/**
 * Whether a message comes from one of the extension's own pages. `origin` cannot be forged by a compromised page,
 * unlike `url`, and a content script has its page's origin.
 */
export function isPageOf({ id, origin }: Sender, ownId: string, ownAddress: string): boolean {
  const { protocol, host } = new URL(ownAddress);
  return id === ownId && origin === `${protocol}//${host}`;
}

export function isOwnPage(sender: Sender): boolean {
  return isPageOf(sender, browser.runtime.id, browser.runtime.getURL("/"));
}
