import { decodeBytes } from "../../transcript/encoding/decode-bytes.ts";
import { elementsInside, textInside, type XmlElement } from "../../transcript/xml/element.ts";
import { parseXml } from "../../transcript/xml/parse-xml.ts";
import { agreement } from "../metadata/agreement.ts";
import { all, attribute, documentTitle, first, meta, textOf } from "../metadata/page.ts";
import { titlesAgree } from "../metadata/title.ts";
import { orNothing } from "../transcript/failure.ts";
import type { Visit } from "../transcript/route.ts";

/** Feeds of whole archives are larger; they are not worth the wait. */
const LARGEST = 2_000_000;

/** The episode of the page in its show's feed. */
export interface FeedItem {
  readonly item: XmlElement;
  readonly channel: XmlElement;
  readonly feed: URL;
}

/** What each visit has found: several ask for the same, and the feed is fetched once. */
const known = new WeakMap<Visit, Promise<FeedItem | null>>();

/** The page's episode in the feed that the page names, where that stands on the page's own host; null where it has none. */
export function feedItem(visit: Visit): Promise<FeedItem | null> {
  const asked = known.get(visit) ?? read(visit);
  known.set(visit, asked);
  return asked;
}

async function read(visit: Visit): Promise<FeedItem | null> {
  const { page, url } = visit;
  // Most sites have a feed; only that of an episode is asked for.
  if (!first(page, "audio, video") && !meta(page, "og:audio")) return null;
  const feed = feedOf(page, url);
  if (!feed) return null;
  const bytes = await visit.bytes(feed).catch(orNothing);
  const root = bytes && bytes.length <= LARGEST ? parseXml(decodeBytes(bytes).text) : null;
  const [channel] = root ? elementsInside(root, "channel") : [];
  const items = channel ? elementsInside(channel, "item") : [];
  const item = items.find((each) => isLinked(each, url)) ?? items.find((each) => isPlayed(each, page, url, items));
  return item && channel ? { item, channel, feed } : null;
}

function feedOf(page: Document, url: URL): URL | null {
  const links = all(page, "link[rel~=alternate][type='application/rss+xml'][href]");
  const feeds = links.flatMap((link) => URL.parse(link.getAttribute("href") ?? "", url) ?? []);
  return feeds.find((feed) => feed.origin === url.origin && !/comments/i.test(feed.pathname)) ?? null;
}

function isLinked(item: XmlElement, url: URL): boolean {
  return agreement(childText(item, "link"), url) === "same";
}

/** The same file in the player, or the same title. */
function isPlayed(item: XmlElement, page: Document, url: URL, all: readonly XmlElement[]): boolean {
  const source = attribute(page, "audio[src], audio source[src], video[src]", "src") || meta(page, "og:audio");
  const path = (address: string) => URL.parse(address, url)?.pathname ?? "";
  const enclosure = elementsInside(item, "enclosure")[0]?.attributes.get("url") ?? "";
  if (source && enclosure && path(source) === path(enclosure)) return true;
  const titles = [textOf(first(page, "h1")), meta(page, "og:title"), documentTitle(page)];
  const isTitled = (each: XmlElement) => titles.some((title) => title && titlesAgree(childText(each, "title"), title));
  return isTitled(item) && all.filter(isTitled).length === 1;
}

/** The text of the first child of this name that has any: `link` and `title` stand there under several prefixes. */
export function childText(item: XmlElement, ...names: readonly string[]): string {
  for (const name of names)
    for (const child of item.children) {
      const text = typeof child !== "string" && child.name === name ? textInside(child).trim() : "";
      if (text !== "") return text;
    }
  return "";
}
