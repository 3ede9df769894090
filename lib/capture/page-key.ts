import { canonicalPlace } from "./canonical.ts";
import { hostOf } from "./host.ts";
import type { Place, SiteAddress } from "./site.ts";
import { sites } from "./sites/addresses.ts";

export interface PageKey extends Place {
  /** Name of the site, or its host. */
  readonly site: string;
}

let last: { readonly href: string; readonly site: SiteAddress | null } | null = null;

/** The rule for an address: the first in the list that knows it. Null for addresses that are not of the web. */
export function siteOf(address: URL): SiteAddress | null {
  if (address.protocol !== "https:" && address.protocol !== "http:") return null;
  // One address is asked about again and again.
  if (last?.href !== address.href)
    last = { href: address.href, site: sites.find((site) => site.matches(address)) ?? null };
  return last.site;
}

/** Two addresses of one lecture give one key; null where nothing can be kept (`about:`, `javascript:`, files). */
export function pageKey(address: URL): PageKey | null {
  const site = siteOf(address);
  if (!site) return null;
  return { ...(site.key(address) ?? canonicalPlace(address)), site: site.name ?? hostOf(address) };
}
