import { agreement } from "../metadata/agreement.ts";
import { canonicalPlace } from "../canonical.ts";
import { hasMovedOn } from "../moved-on.ts";
import { readMovedPage } from "../moved-page.ts";
import { mediaNode } from "../metadata/media-nodes.ts";
import { readMetadata } from "../metadata/read-metadata.ts";
import { attribute, meta } from "../metadata/page.ts";
import { showOfSite } from "../metadata/site-names.ts";
import type { Absence, Reading, Site, SiteReading } from "../site.ts";
import { mediaEvidence } from "../metadata/media-evidence.ts";

const MEDIA_FILE = /\.(mp[34]|m4[av]|og[agv]|opus|webm|mov|aac|flac|wav)$/i;

/** Every page that no other site in the list knows, by what metadata has in common everywhere. */
export const generic = {
  name: null,
  matches: () => true,
  key: canonicalPlace,
  // Media fragments (W3C, 2012) are sure to work on a bare media file only.
  link: (url, seconds) => (MEDIA_FILE.test(url.pathname) ? `${url.href.replace(/#.*/, "")}#t=${seconds}` : url.href),
  read: (page, url) => (hasMovedOn(page, url) ? readMovedPage(page, url, read) : read(page, url)),
} satisfies Site;

function read(page: Document, url: URL): SiteReading | Absence {
  const node = mediaNode(page, url);
  const kind = mediaEvidence(page, url, node);
  if (!kind) return "no-media";
  const reading = readMetadata(page, url, node);
  return { ...reading, ...(kind === "audio" && ofShow(page, url, reading)), kind, url: canonicalUrl(page, url) };
}

/** An episode on its show's own site: the show stands for the people who make it, where these are not named. */
function ofShow(page: Document, url: URL, { creators, series }: Reading): Reading {
  const show = series?.title || showOfSite(page, url);
  if (!show) return {};
  return { series: series ?? { title: show }, creators: creators?.length ? creators : [show] };
}

/** The address that the page gives itself, if it is sure to mean this page and drops nothing that could name it. */
function canonicalUrl(page: Document, url: URL): string {
  const named = attribute(page, "link[rel=canonical]", "href") || meta(page, "og:url");
  const canonical = URL.parse(named, url);
  if (!canonical || canonical.host !== url.host || agreement(named, url) !== "same") return url.href;
  const lost = [...url.searchParams.keys()].some((name) => !canonical.searchParams.has(name));
  const namesPage = /[^/]*\d[^/]*\/?$|[^/]+-[^/]+\/?$/.test(canonical.pathname);
  return lost && !namesPage ? url.href : canonical.href;
}
