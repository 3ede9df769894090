import type { Chapter, Published, Series } from "../../lecture/lecture.ts";
import type { Reading } from "../site.ts";
import { publishedFrom } from "./date.ts";
import { durationSeconds } from "./duration.ts";
import { at, listAt, numberAt, textAt } from "./json-value.ts";
import { keywordsFrom } from "./keywords.ts";
import { isName } from "./names.ts";
import { plainText } from "./plain-text.ts";

/** What a JSON-LD or microdata node says of its media; `language` is that of the page, in which some write dates. Its comments, related works and offers are not looked at. */
export function readNode(node: unknown, language = "en"): Reading {
  const keywords = at(node, "keywords");
  return {
    title: plainText(textAt(node, "name") || textAt(node, "headline")),
    creators: creatorsOf(node),
    published: publishedOf(node, language),
    description: plainText(textAt(node, "description")),
    durationSeconds: durationOf(node),
    thumbnailUrl: pictureOf(node),
    language: textAt(node, "inLanguage") || textAt(node, "inLanguage", "alternateName") || null,
    keywords: keywordsFrom(typeof keywords === "string" ? plainText(keywords) : listAt(keywords).filter(isText)),
    chapters: chaptersOf(node),
    series: seriesOf(node),
  };
}

/** The people or the channel behind it; the first property that names any. A publisher is mostly the site itself. */
function creatorsOf(node: unknown): string[] {
  for (const property of ["author", "creator", "byArtist", "performer", "actor"]) {
    const names = listAt(node, property).flatMap(namesOf).filter(isName);
    if (names.length > 0) return names;
  }
  return namesOf(at(node, "partOfSeries")).filter(isName);
}

/** One person may be written as text, or several under one name. */
function namesOf(value: unknown): string[] {
  const names = isText(value) ? [value] : listAt(value, "name").filter(isText);
  return names.map((name) => plainText(name).trim());
}

function publishedOf(node: unknown, language: string): Published | null {
  for (const property of ["uploadDate", "datePublished"]) {
    const published = publishedFrom(textAt(node, property), language);
    if (published) return published;
  }
  // Broadcasters say when it was on the air, and when again.
  const aired = listAt(node, "publication").flatMap(
    (event) => publishedFrom(textAt(event, "startDate"), language) ?? [],
  );
  return aired.toSorted((one, two) => Date.parse(one.value) - Date.parse(two.value))[0] ?? null;
}

function durationOf(node: unknown): number | null {
  const inner = ["associatedMedia", "mainEntity", "audio", "video", "encoding"].flatMap((name) => listAt(node, name));
  for (const each of [node, ...inner]) {
    const seconds = numberAt(each, "duration") ?? durationSeconds(textAt(each, "duration"));
    if (seconds) return seconds;
  }
  // The time it takes, where it is exact to the second: `PT14M` is rounded.
  const taken = textAt(node, "timeRequired");
  return /\dS$/i.test(taken) ? durationSeconds(taken) : null;
}

function pictureOf(node: unknown): string {
  for (const property of ["thumbnailUrl", "thumbnail", "image"]) {
    const [first] = listAt(node, property);
    const address = isText(first) ? first : textAt(first, "url") || textAt(first, "contentUrl");
    if (address) return address;
  }
  return "";
}

function chaptersOf(node: unknown): Chapter[] {
  const clips = listAt(node, "hasPart").filter((part) => textAt(part, "@type") === "Clip");
  const chapters = clips.flatMap((clip) => {
    const startSeconds = numberAt(clip, "startOffset");
    const title = plainText(textAt(clip, "name"));
    return startSeconds === null || !title ? [] : [{ startSeconds, title }];
  });
  return chapters.toSorted((one, two) => one.startSeconds - two.startSeconds);
}

function seriesOf(node: unknown): Series | null {
  for (const property of ["partOfSeries", "isPartOf", "inAlbum"]) {
    const whole = listAt(node, property).find((each) =>
      /Series|Season|Course|Playlist|Album/.test(textAt(each, "@type")),
    );
    const title = plainText(textAt(whole, "name"));
    const position = numberAt(node, "episodeNumber") ?? numberAt(node, "position");
    const url = textAt(whole, "url");
    if (title) return { title, ...(position !== null && { position }), ...(url && { url }) };
  }
  return null;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
