import type { Chapter } from "../../lecture/lecture.ts";
import { elementsInside, type XmlElement } from "../../transcript/xml/element.ts";
import { publishedFrom } from "../metadata/date.ts";
import { clockSeconds, durationSeconds } from "../metadata/duration.ts";
import { keywordsFrom } from "../metadata/keywords.ts";
import { isName } from "../metadata/names.ts";
import { plainText } from "../metadata/plain-text.ts";
import { fileAt, isMedia } from "../sound-of-page.ts";
import type { Visit } from "../transcript/route.ts";
import { childText, enclosuresOf } from "./episode-of-page.ts";
import { feedItem } from "./feed-item.ts";
import type { ToldByFeed } from "./told.ts";

/** What the feed that the page names says of the page's episode (RSS 2.0 with the tags of iTunes and Podlove). */
export async function toldByFeed(visit: Visit): Promise<ToldByFeed | null> {
  const found = await feedItem(visit);
  if (!found) return null;
  const { item, channel, feed } = found;
  const published = publishedFrom(childText(item, "pubdate"));
  const seconds = durationSeconds(childText(item, "duration"));
  const description = plainText(childText(item, "encoded", "description", "summary")).trim();
  const keywords = keywordsFrom(childText(item, "keywords"));
  const chapters = chaptersOf(item);
  const creators = [childText(item, "author", "creator")].map(withoutAddress).filter(isName);
  const title = childText(channel, "title");
  const files = enclosuresOf(item).map(({ address, type }) => fileAt(address, feed.href, type));
  const soundUrl = files.find(isMedia)?.address;
  const [season, position] = [childText(item, "season"), childText(item, "episode")].map(wholeNumber);
  return {
    ...(published && { published }),
    ...(seconds && { durationSeconds: seconds }),
    ...(description && { description }),
    ...(keywords.length > 0 && { keywords }),
    ...(chapters.length > 0 && { chapters }),
    ...(creators.length > 0 && { creators }),
    ...(soundUrl && { soundUrl }),
    ...(title && { series: { title, ...(season && { season }), ...(position && { position }) } }),
  };
}

function wholeNumber(text: string): number | null {
  return /^\d{1,6}$/.test(text) ? Number(text) : null;
}

/** `<psc:chapter start="00:01:30.000" title="…">` (Podlove Simple Chapters). */
function chaptersOf(item: XmlElement): Chapter[] {
  return elementsInside(item, "chapter").flatMap(({ attributes }) => {
    const title = attributes.get("title") ?? "";
    const startSeconds = clockSeconds(attributes.get("start") ?? "");
    return title && startSeconds !== null ? [{ startSeconds, title }] : [];
  });
}

/** RSS asks for an address, with the name behind it: `anna@example.org (Anna Berg)`. */
function withoutAddress(author: string): string {
  return /^\S+@\S+\s+\((.+)\)$/.exec(author)?.[1] ?? (/^\S+@\S+$/.test(author) ? "" : author);
}
