import { browser } from "wxt/browser";
import { dataConsent } from "./differences/data-consent.ts";

/** All pages of an address's host, as browsers write it; they leave the port out. */
function pagesOf({ protocol, hostname }: URL): string {
  return `${protocol}//${hostname}/*`;
}

/** May Lectern read frames of this address, besides the page that the button is pressed on? */
export function hasAccess(address: URL): Promise<boolean> {
  return browser.permissions.contains({ origins: [pagesOf(address)] });
}

/** May texts and key be sent to the server at this address, as `askToSend` asked? */
export function maySend(address: URL): Promise<boolean> {
  return browser.permissions.contains({ origins: [pagesOf(address)], ...dataConsent });
}

/** Asks the person for these hosts, mostly one; only in answer to a click. Gives whether all are allowed now. */
export function askForAccess(...addresses: URL[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...new Set(addresses.map(pagesOf))] });
}

/**
 * Asks the person for the server of their own model, and Firefox also whether texts and key may be sent to it; only in
 * answer to a click. Gives whether it is allowed now.
 */
export function askToSend(address: URL): Promise<boolean> {
  return browser.permissions.request({ origins: [pagesOf(address)], ...dataConsent });
}

/** As `grantedHosts` writes the host of an address. */
export function hostPattern(address: string): string {
  return pagesOf(new URL(address));
}

/** The hosts that the person has let Lectern read, each as the browser writes it: `https://player.example/*`. */
export async function grantedHosts(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.toSorted();
}

/** Gives the access to a host back. */
export function giveBackAccess(host: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [host] });
}

/** Calls back whenever a permission is given or taken; gives the way to stop that. */
export function watchAccess(changed: () => void): () => void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
  return () => {
    browser.permissions.onAdded.removeListener(changed);
    browser.permissions.onRemoved.removeListener(changed);
  };
}
