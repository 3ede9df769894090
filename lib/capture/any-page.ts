import { agreement } from "./metadata/agreement.ts";
import { mediaEvidence } from "./metadata/media-evidence.ts";
import { mediaNode } from "./metadata/media-nodes.ts";
import { attribute, meta } from "./metadata/page.ts";
import { readMetadata } from "./metadata/read-metadata.ts";
import { hasMovedOn } from "./moved-on.ts";
import { readMovedPage } from "./moved-page.ts";
import type { Absence, SiteReading } from "./site.ts";

/**
 * Reads any page by what metadata has in common everywhere, if it gives evidence of one piece of media: error pages,
 * listings and articles give none. For sites, the fallback where their own data is missing.
 */
export function readAnyPage(page: Document, url: URL): SiteReading | Absence {
  return hasMovedOn(page, url) ? readMovedPage(page, url, read) : read(page, url);
}

function read(page: Document, url: URL): SiteReading | Absence {
  const node = mediaNode(page, url);
  const kind = mediaEvidence(page, url, node);
  return kind ? { ...readMetadata(page, url, node), kind, url: canonicalUrl(page, url) } : "no-media";
}

/** The address that the page gives itself, if it is sure to mean this page and drops nothing that could name it. */
export function canonicalUrl(page: Document, url: URL): string {
  const named = attribute(page, "link[rel=canonical]", "href") || meta(page, "og:url");
  const canonical = URL.parse(named, url);
  if (!canonical || canonical.host !== url.host || agreement(named, url) !== "same") return url.href;
  const lost = [...url.searchParams].some(([name]) => !canonical.searchParams.has(name));
  const namesPage = /[^/]*\d[^/]*\/?$|[^/]+-[^/]+\/?$/.test(canonical.pathname);
  return lost && !namesPage ? url.href : canonical.href;
}
