import { weigh } from "./evidence/weigh.ts";
import { activeLesson, isSwapped } from "./fields/active-lesson.ts";
import { headingTitle } from "./fields/title.ts";
import { agreement } from "./metadata/agreement.ts";
import { mediaNode } from "./metadata/media-nodes.ts";
import { attribute, meta } from "./metadata/page.ts";
import { letters } from "./metadata/site-names.ts";
import { readMetadata } from "./metadata/read-metadata.ts";
import { hasMovedOn } from "./moved-on.ts";
import { readMovedPage } from "./moved-page.ts";
import type { Absence, SiteReading } from "./site.ts";

/**
 * Reads any page by what metadata has in common everywhere, where it is sure that one piece of media is its subject:
 * error pages, listings and articles give none. For sites, the fallback where their own data is missing.
 */
export function readAnyPage(page: Document, url: URL): SiteReading | Absence {
  const reading = readPossibleLecture(page, url);
  return typeof reading !== "string" && reading.certainty === "possible" ? "no-media" : reading;
}

/** As `readAnyPage`, also where a page only may be about one lecture: the person who asks will know. */
export function readPossibleLecture(page: Document, url: URL): SiteReading | Absence {
  return hasMovedOn(page, url) ? readMovedPage(page, url, read) : read(page, url);
}

/** As `readAnyPage`, where the address already names one lecture: then any player on its page is that lecture's. */
export function readAddressedPage(page: Document, url: URL): SiteReading | Absence {
  const reading = readPossibleLecture(page, url);
  if (typeof reading === "string") return reading;
  return reading.plays === false ? "no-media" : { ...reading, certainty: undefined };
}

function read(page: Document, url: URL): SiteReading | Absence {
  const node = mediaNode(page, url);
  const { certainty, kind, plays } = weigh(page, url, node);
  if (certainty === "none") return "no-media";
  const metadata = readMetadata(page, url, node);
  const { title = "" } = metadata;
  const isOneOfSeveral = title !== "" && title === activeLesson(page, headingTitle(page)) ? (true as const) : undefined;
  const address = canonicalUrl(page, url);
  // What the page plays may have no name: its title then tells it from the others at this address.
  const aliases = isOneOfSeveral && isSwapped(page) ? [`${address}#${letters(title)}`] : [];
  const reading = { ...metadata, kind, url: address, isOneOfSeveral, aliases };
  return certainty === "sure" ? reading : { ...reading, certainty, plays };
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
