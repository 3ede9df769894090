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
  | "unknown";

/** Schemes of the browsers' own pages and of extensions (Chromium and its kin, Firefox, Safari). */
const OWN =
  /^(?:about|brave|chrome|chrome-error|chrome-extension|chrome-search|chrome-untrusted|devtools|edge|moz-extension|opera|resource|safari-web-extension|view-source|vivaldi):$/;

/** What is known from the address alone; null for one that the browser did not tell. */
export function whyUnread(address: URL | null): WhyUnread {
  if (!address) return "not-told";
  if (/^https?:$/.test(address.protocol)) return isExtensionStore(address) ? "store" : "unknown";
  const isEmpty = address.href === "about:blank" || address.href === "about:srcdoc";
  return OWN.test(address.protocol) && !isEmpty ? "own-page" : "not-web";
}
