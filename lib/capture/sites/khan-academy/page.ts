import type { SitePage } from "../../site.ts";
import { khanAcademy } from "./address.ts";
import { readAnyPage } from "../../any-page.ts";
import { textAt } from "../../metadata/json-value.ts";
import { mediaNode } from "../../metadata/media-nodes.ts";
import { documentTitle, first, meta } from "../../metadata/page.ts";
import { readMetadata } from "../../metadata/read-metadata.ts";
import { hasMovedOn } from "../../moved-on.ts";
import { provenPart } from "../../moved-page.ts";
import { mergeReadings } from "../../reading.ts";
import type { Reading } from "../../site.ts";
import { youtubeAlias } from "../youtube/youtube-alias.ts";
import { khanList } from "./unit-list.ts";

/** What every page says of the site where a lesson has no text of its own. */
const BOILERPLATE = /^(?:Learn for free about math|Khan Academy is a (?:501|nonprofit))/;

export const page: SitePage = {
  list: khanList,
  read(page, url) {
    if (!khanAcademy.key(url)) return "no-media";
    const node = mediaNode(provenPart(page, url), url);
    const found = readAnyPage(page, url);
    const hasPlayer = first(page, "iframe[src*='youtube'], iframe[src*='/embed_video'], video") !== null;
    if (typeof found === "string" && !hasPlayer) return found;
    const told = typeof found === "string" ? readMetadata(page, url) : found;
    const description = BOILERPLATE.test(told.description ?? "") ? "" : (told.description ?? "");
    const aliases = ["embedUrl", "contentUrl"].flatMap((name) => youtubeAlias(textAt(node, name)));
    const reading = mergeReadings(titleOf(page), told, { ...createdBy(description), aliases: [...new Set(aliases)] });
    return { ...reading, kind: "video", description, ...(hasMovedOn(page, url) && { unproven: true }) };
  },
};

/** `Lesson (video) | Unit | Khan Academy`, with the word for a video in the page's language. */
function titleOf(page: Document): Reading {
  for (const title of [documentTitle(page), meta(page, "og:title")]) {
    const lesson = /^(.+?)\s*\((?:v[ií]d[eé]o|lesson|leçon|видео|视频|影片|動画|ビデオ)\)\s*(?:\||$)/iu.exec(title);
    if (lesson) return { title: lesson[1] ?? "" };
  }
  return {};
}

/** `Created by Sal Khan.` ends the older descriptions. */
function createdBy(description: string): Reading {
  const names = /\bCreated by ([\p{L}][\p{L}\s.,&'’-]{2,100}?)\.\s*$/u.exec(description)?.[1] ?? "";
  return { creators: names.split(/\s*(?:,|&|\band\b)\s*/).filter(Boolean) };
}
