import { chaptersFromText } from "../../metadata/chapters.ts";
import { agreement } from "../../metadata/agreement.ts";
import { articleText, wholeDescription } from "../../metadata/article.ts";
import { mainPlayer, readPlayer } from "../../metadata/media-element.ts";
import { mediaNode } from "../../metadata/media-nodes.ts";
import { readNode } from "../../metadata/node-reading.ts";
import { attribute, meta } from "../../metadata/page.ts";
import { readPage } from "../../metadata/page-reading.ts";
import { mergeReadings } from "../../reading.ts";
import type { Site } from "../../site.ts";
import { genericAddress } from "./address.ts";
import { mediaEvidence } from "./media-evidence.ts";

/** Every page that no other site in the list knows. */
export const generic: Site = {
  address: genericAddress,
  read(page, url) {
    const node = mediaNode(page, url);
    const kind = mediaEvidence(page, url, node);
    if (!kind) return "no-media";
    const reading = mergeReadings(node ? readNode(node) : null, readPage(page, url), readPlayer(mainPlayer(page)));
    const given = reading.description ?? "";
    const description = given ? wholeDescription(page, given) : articleText(page);
    const chapters = reading.chapters ?? chaptersFromText(description, reading.durationSeconds ?? null);
    return { ...reading, kind, description, chapters, url: canonicalUrl(page, url) };
  },
};

/** The address that the page gives itself, if it is sure to mean this page and drops nothing that could name it. */
function canonicalUrl(page: Document, url: URL): string {
  const named = attribute(page, "link[rel=canonical]", "href") || meta(page, "og:url");
  const canonical = URL.parse(named, url);
  if (!canonical || canonical.host !== url.host || agreement(named, url) !== "same") return url.href;
  const lost = [...url.searchParams.keys()].some((name) => !canonical.searchParams.has(name));
  const namesPage = /[^/]*\d[^/]*\/?$|[^/]+-[^/]+\/?$/.test(canonical.pathname);
  return lost && !namesPage ? url.href : canonical.href;
}
