import { canonicalAddress } from "./canonical.ts";
import { agreement } from "./metadata/agreement.ts";
import { viewOf } from "./metadata/page.ts";

/** Parameters that only move the playhead. */
const TIME = /^(t|start|st|time|time_continue|from|seek)$/i;

/**
 * Has this document shown another page before, without being loaded anew? Then everything in it may still speak of
 * that page: inline data for good, what is drawn for a moment. Known from where the browser loaded it, and from its
 * history where the browser tells it (the Navigation API, Chromium since 2022, Firefox since 147).
 */
export function hasMovedOn(page: Document, url: URL): boolean {
  return formerAddresses(page).some((former) => !isSamePage(former, url));
}

/** Does an address that the page names mean the page at this address, and none that its document showed before? */
export function namesOnlyThis(page: Document, named: string, url: URL): boolean {
  const address = URL.parse(named, url);
  if (!address || agreement(named, url) !== "same" || routeOf(address) !== routeOf(url)) return false;
  const others = formerAddresses(page).filter((former) => !isSamePage(former, url));
  return !others.some((former) => agreement(named, former) === "same");
}

function formerAddresses(page: Document): URL[] {
  const view = viewOf(page);
  const loaded = view?.performance?.getEntriesByType?.("navigation")[0]?.name ?? "";
  const history = view && "navigation" in view ? view.navigation.entries() : [];
  const here = history.filter(({ sameDocument }) => sameDocument).map((entry) => entry.url ?? "");
  return [loaded, ...here].flatMap((address) => URL.parse(address) ?? []);
}

/** A longer name in the path, a parameter of the view, a time: still the same page. */
function isSamePage(former: URL, url: URL): boolean {
  if (former.href === url.href) return true;
  const same = former.pathname === url.pathname || agreement(former.href, url) === "same";
  return same && routeOf(former) === routeOf(url) && haveSameNumbers(plain(former), plain(url));
}

/** A route in the fragment, as in `#/lesson/5`, is part of the address. */
function routeOf({ hash }: URL): string {
  return /^#!?\//.test(hash) ? hash : "";
}

function plain(address: URL): URLSearchParams {
  return new URL(canonicalAddress(address)).searchParams;
}

/** Parameters with a digit in them may be ids, also where one address has them and the other has not. */
function haveSameNumbers(one: URLSearchParams, two: URLSearchParams): boolean {
  const names = [...new Set([...one, ...two].map(([name]) => name))].filter((name) => !TIME.test(name));
  return names.every((name) => {
    const [first, second] = [one.get(name) ?? "", two.get(name) ?? ""];
    return first === second || !/\d/.test(first + second);
  });
}
