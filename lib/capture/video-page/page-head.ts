import { readAnyPage } from "../any-page.ts";
import { agreement } from "../metadata/agreement.ts";
import { textAt } from "../metadata/json-value.ts";
import { ldNodes } from "../metadata/json-ld.ts";
import { attribute, meta } from "../metadata/page.ts";
import { hasMovedOn } from "../moved-on.ts";
import type { Absence, SiteAddress, SiteReading } from "../site.ts";

type AddressKeys = Pick<SiteAddress, "key" | "matches">;

/**
 * What the page's metadata says, unless its head names another lecture of the site: single-page sites keep the head of
 * the page that was loaded first.
 */
export function readHead(page: Document, url: URL, site: AddressKeys): SiteReading | Absence {
  const named = namedAddresses(page, url, site);
  const structured = ldNodes(page).flatMap((node) => URL.parse(textAt(node, "url"), url) ?? []);
  const own = [...named, ...structured].find((address) => site.matches(address) && isOne(site, address, url));
  if (namesAnother(page, url, site) && !hasMovedOn(page, url)) return "not-ready";
  // Two forms of one address may have nothing in common.
  return readAnyPage(page, own && agreement(own.href, url) === "other" ? own : url);
}

/**
 * The mark for what is drawn in a page that has moved on by itself: it bears no id, and changes in its own time, also
 * after the head.
 */
export function drawnMark(page: Document, url: URL): { readonly unproven?: true } {
  return hasMovedOn(page, url) ? { unproven: true } : {};
}

/** Comparing keys is surer than comparing addresses, which may share the name of a channel. */
export function namesAnother(page: Document, url: URL, site: AddressKeys): boolean {
  const named = namedAddresses(page, url, site);
  return named.length > 0 && !named.some((address) => isOne(site, address, url));
}

/** The addresses of lectures of the site that the head gives to the page. */
function namedAddresses(page: Document, url: URL, site: AddressKeys): URL[] {
  return [meta(page, "og:url"), attribute(page, "link[rel=canonical]", "href")].flatMap((text) => {
    const address = text ? URL.parse(text, url) : null;
    return address && site.matches(address) && site.key(address) ? [address] : [];
  });
}

function isOne(site: AddressKeys, one: URL, two: URL): boolean {
  return site.key(one)?.key === site.key(two)?.key;
}
