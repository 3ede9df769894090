import type { TabAddress } from "./active-tab.ts";
import { isExtensionStore } from "./extension-stores.ts";

/** Why a page could not be read, as far as that is known. */
export type WhyUnread =
  /** Browsers keep their own pages, and those of other extensions, closed. */
  | "own-page"
  | "store"
  /** A file, a text in the address, an empty tab. */
  | "not-web"
  /** The browser gave neither access nor an address. */
  | "not-told"
  /** None of that yet: the tab is on its way from there to a page. */
  | "loading"
  | "unknown";

/** Schemes of the browsers' own pages, of their views for readers, and of extensions (Chromium and its kin, Firefox, Safari). */
const OWN =
  /^(?:about|brave|chrome|chrome-distiller|chrome-error|chrome-extension|chrome-native|chrome-search|chrome-untrusted|devtools|edge|moz-extension|opera|read|resource|safari-web-extension|view-source|vivaldi):$/;

/** What is known from the address alone, and from whether it is about to change. */
export function whyUnread({ address, isLoading }: TabAddress): WhyUnread {
  if (address && /^https?:$/.test(address.protocol)) return isExtensionStore(address) ? "store" : "unknown";
  if (isLoading) return "loading";
  if (!address) return "not-told";
  const isEmpty = address.href === "about:blank" || address.href === "about:srcdoc";
  return OWN.test(address.protocol) && !isEmpty ? "own-page" : "not-web";
}
