import type { SitePage } from "../../site.ts";
import { embeddedIn, rumble } from "./address.ts";
import { readAnyPage } from "../../any-page.ts";
import { publishedFrom } from "../../metadata/date.ts";
import { textAt } from "../../metadata/json-value.ts";
import { ldNodes } from "../../metadata/json-ld.ts";
import { all, attribute, documentTitle, first, inertCopy, meta, textOf, visibleText } from "../../metadata/page.ts";
import { mergeReadings } from "../../reading.ts";
import type { Absence, Reading, SiteReading } from "../../site.ts";
import { readHead } from "../../video-page/page-head.ts";

export const page: SitePage = {
  read(page, url) {
    if (embeddedIn(url)) return readEmbedded(page, url);
    const head = readHead(page, url, rumble);
    if (typeof head === "string") return head;
    const { title = "", creators = [], description = "", keywords = [], ...shown } = readShown(page);
    const own = { title, creators, description, keywords };
    return { ...head, ...mergeReadings(own, head, shown), keywords, aliases: aliases(page, url) };
  },
};

function aliases(page: Document, url: URL): string[] {
  const addresses = ldNodes(page).flatMap((node) => URL.parse(textAt(node, "embedUrl")) ?? []);
  const keys = addresses
    .filter((address) => rumble.matches(address))
    .flatMap((address) => rumble.key(address)?.key ?? []);
  return [...new Set(keys)].filter((key) => key !== rumble.key(url)?.key).slice(0, 1);
}

/** An embedded player in a tab of its own, whose head names the page of the video. */
function readEmbedded(page: Document, url: URL): SiteReading | Absence {
  const watch = URL.parse(attribute(page, "link[rel=canonical]", "href"), url);
  if (!watch || !rumble.matches(watch) || embeddedIn(watch) || !rumble.key(watch)) return readAnyPage(page, url);
  const title = meta(page, "og:title") || documentTitle(page);
  return { kind: "video", title, thumbnailUrl: meta(page, "og:image"), url: watch.href };
}

/** What the page shows around the player (2020 to 2026); its head has the beginning of the description. */
function readShown(page: Document): Reading {
  const description = first(
    page,
    ".media-description[data-js], p.media-description, .media-description--first, .media-description",
  );
  const date = attribute(page, ".media-description-info-stream-time [title]", "title");
  const time = attribute(page, ".media-published, .streamed-on time", "datetime");
  return {
    title: textOf(
      first(page, ".video-header-container__title h1, .video-header-container h1, .media-heading h1, h1.h1"),
    ),
    creators: [textOf(first(page, ".media-heading-name, .media-by--a"))].filter(Boolean),
    published: publishedFrom(time) ?? publishedFrom(date),
    description: description ? ownText(description) : "",
    keywords: all(page, ".media-description-tags-container a, .media-tags a").map(textOf),
  };
}

/** Without the buttons, the counts and the tags that stand in the same box. */
function ownText(description: Element): string {
  const copy = inertCopy(description);
  for (const other of copy.querySelectorAll("button, [class*=tags], [class*=info-views], [class*=stream-time]"))
    other.remove();
  return visibleText(copy);
}
