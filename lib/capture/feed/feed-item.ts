import { decodeBytes } from "../../transcript/encoding/decode-bytes.ts";
import { elementsInside, type XmlElement } from "../../transcript/xml/element.ts";
import { parseXml } from "../../transcript/xml/parse-xml.ts";
import { all } from "../metadata/page.ts";
import { orNothing } from "../transcript/failure.ts";
import type { Visit } from "../transcript/route.ts";
import { episodeOfPage, holdsEpisode } from "./episode-of-page.ts";

/** Feeds of whole archives are larger; they are not worth the wait. */
const LARGEST = 2_000_000;
const PODCAST = /podcast|episode|audio|\bshow\b|folgen/i;

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
  const feed = holdsEpisode(page) ? feedOf(page, url) : null;
  if (!feed) return null;
  const bytes = await visit.bytes(feed, { most: LARGEST }).catch(orNothing);
  const root = bytes ? parseXml(decodeBytes(bytes).text) : null;
  const [channel] = root ? elementsInside(root, "channel") : [];
  const item = channel ? episodeOfPage(elementsInside(channel, "item"), page, url) : null;
  return item && channel ? { item, channel, feed } : null;
}

/** A feed on the page's own host: that of the podcast where a blog has another. */
function feedOf(page: Document, url: URL): URL | null {
  const feeds = all(page, "link[rel~=alternate][type='application/rss+xml'][href]").flatMap((link) => {
    const feed = URL.parse(link.getAttribute("href") ?? "", url);
    const isOwn = feed?.origin === url.origin && !/comments/i.test(feed.pathname);
    return feed && isOwn ? [{ feed, isPodcast: PODCAST.test(`${feed.pathname} ${link.getAttribute("title")}`) }] : [];
  });
  return (feeds.find(({ isPodcast }) => isPodcast) ?? feeds[0])?.feed ?? null;
}
