import { isoDate, publishedFrom } from "../../metadata/date.ts";
import { isoSeconds } from "../../metadata/duration.ts";
import { keywordsFrom } from "../../metadata/keywords.ts";
import { ldNodes } from "../../metadata/json-ld.ts";
import { textAt } from "../../metadata/json-value.ts";
import { all, attribute, meta, metas, textOf } from "../../metadata/page.ts";
import type { Reading } from "../../site.ts";
import { videoId } from "./video-id.ts";
import { ownDescription, ownKeywords } from "./site-texts.ts";

/** The page's elements for search engines; some browsers' saved pages and old players have nothing else. */
export function readMicrodata(page: Document, id: string): Reading | null {
  const scope = all(page, "[itemscope][itemtype$='VideoObject'], #watch7-content, #watch-container").find(
    (each) => (property(each, "videoId", "identifier") || idIn(property(each, "url"))) === id,
  );
  if (!scope) return null;
  return {
    title: property(scope, "name"),
    creators: [authorName(scope)],
    published: isoDate(property(scope, "datePublished")) ?? isoDate(property(scope, "uploadDate")),
    description: whole(property(scope, "description")),
    durationSeconds: isoSeconds(property(scope, "duration")),
    thumbnailUrl: property(scope, "thumbnailUrl"),
  };
}

/** JSON-LD of the video, whose comments also carry names and dates: only its own members are read. */
export function readLinkedData(page: Document, id: string): Reading | null {
  const node = ldNodes(page).find((each) => textAt(each, "@type") === "VideoObject" && ldId(each) === id);
  if (!node) return null;
  return {
    title: textAt(node, "name"),
    creators: [textAt(node, "author") || textAt(node, "author", "name")],
    published: publishedFrom(textAt(node, "uploadDate")),
    description: whole(textAt(node, "description")),
    durationSeconds: isoSeconds(textAt(node, "duration")),
  };
}

/** Open Graph, when its address names this video. */
export function readOpenGraph(page: Document, id: string): Reading | null {
  const named = idIn(meta(page, "og:url")) ?? idIn(attribute(page, "link[rel=canonical]", "href"));
  if (named !== id) return null;
  const tags = metas(page, "og:video:tag");
  const title = meta(page, "og:title").replace(/ - YouTube Music$/, "");
  const description = ownDescription(whole(meta(page, "og:description", "description")));
  return {
    title,
    description,
    keywords:
      tags.length > 0 ? keywordsFrom(tags) : ownKeywords(keywordsFrom(meta(page, "keywords")), title, description),
    thumbnailUrl: meta(page, "og:image"),
  };
}

/** What the running page shows, when its watch element names this video: right also after a navigation inside the page. */
export function readShownPage(page: Document, id: string): Reading | null {
  const watch = all(page, "ytd-watch-flexy[video-id]").find((each) => each.getAttribute("video-id") === id); // since 2018
  if (!watch) return null;
  return {
    title: textOf(watch.querySelector("h1.ytd-watch-metadata, h1.ytd-video-primary-info-renderer")),
    creators: [textOf(watch.querySelector("ytd-video-owner-renderer #channel-name a"))],
  };
}

/** Every video id that the page's head and microdata name. */
export function idsOfPage(page: Document): Set<string> {
  const addresses = [meta(page, "og:url"), attribute(page, "link[rel=canonical]", "href")];
  const marked = all(page, "meta[itemprop=videoId], meta[itemprop=identifier]").map((each) =>
    each.getAttribute("content"),
  );
  const ids = [...addresses.map(idIn), ...marked].filter((id) => id !== null && /^[\w-]{11}$/.test(id));
  return new Set(ids.filter((id) => id !== null));
}

function idIn(address: string): string | null {
  const url = URL.parse(address);
  return url ? videoId(url) : null;
}

function ldId(node: unknown): string | null {
  return idIn(textAt(node, "@id")) ?? idIn(textAt(node, "embedUrl")) ?? idIn(textAt(node, "url"));
}

/** A property of the scope itself, not of the person or picture inside it. */
function property(scope: Element, ...names: readonly string[]): string {
  for (const name of names) {
    for (const element of scope.querySelectorAll(`[itemprop=${name}]`)) {
      if (element.parentElement?.closest("[itemscope]") !== scope && scope.hasAttribute("itemscope")) continue;
      const value = element.getAttribute("content") || element.getAttribute("href");
      if (value) return value.trim();
    }
  }
  return "";
}

function authorName(scope: Element): string {
  const name = scope.querySelector("[itemprop=author] [itemprop=name]");
  return name?.getAttribute("content")?.trim() || textOf(name);
}

/** A text that the page itself has cut is not the description. */
function whole(text: string): string {
  return /(\.\.\.|…)$/.test(text) ? "" : text;
}
