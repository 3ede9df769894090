import { decodeBytes } from "../../../../transcript/encoding/decode-bytes.ts";
import { elementsInside, textInside, type XmlElement } from "../../../../transcript/xml/element.ts";
import { parseXml } from "../../../../transcript/xml/parse-xml.ts";
import { agreement } from "../../../metadata/agreement.ts";
import { all, attribute, documentTitle, first, meta, textOf } from "../../../metadata/page.ts";
import { titlesAgree } from "../../../metadata/title.ts";
import type { CaptionTrack } from "../../../caption-track.ts";
import { orNothing } from "../../../transcript/failure.ts";
import type { Found, Visit } from "../../../transcript/route.ts";
import { readBest } from "../../../transcript/tracks.ts";

/** The episode's transcripts in the show's feed (`podcast:transcript`), where the feed stands on the page's own host. */
export async function fromFeed(visit: Visit): Promise<Found | null> {
  const { page, url } = visit;
  // Most sites have a feed; only that of an episode is asked for.
  if (!first(page, "audio, video") && !meta(page, "og:audio")) return null;
  const feed = feedOf(page, url);
  if (!feed) return null;
  const bytes = await visit.bytes(feed).catch(orNothing);
  const root = bytes && parseXml(decodeBytes(bytes).text);
  const items = root ? elementsInside(root, "item") : [];
  const item = items.find((each) => isLinked(each, url)) ?? items.find((each) => isPlayed(each, page, url, items));
  return item ? readBest(visit, transcriptsOf(item, feed)) : null;
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

function transcriptsOf(item: XmlElement, feed: URL): CaptionTrack[] {
  const elements = elementsInside(item, "transcript");
  const tracks = elements.map(({ attributes }) => ({
    type: attributes.get("type") ?? "",
    language: attributes.get("language") ?? "",
    label: "",
    automatic: false,
    url: URL.parse(attributes.get("url") ?? "", feed)?.href ?? null,
  }));
  // Of one language, JSON and WebVTT tell who speaks; web pages and bare texts have no times.
  const rank = (type: string) => ["json", "vtt", "srt", "subrip"].findIndex((each) => type.includes(each));
  return tracks
    .filter(({ type }) => rank(type) >= 0)
    .toSorted((one, other) => rank(one.type) - rank(other.type))
    .map(({ type: _type, ...track }) => track);
}

function childText(item: XmlElement, name: string): string {
  const child = item.children.find((each) => typeof each !== "string" && each.name === name);
  return child && typeof child !== "string" ? textInside(child).trim() : "";
}
