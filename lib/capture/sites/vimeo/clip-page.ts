import type { CaptionTrack } from "../../caption-track.ts";
import { publishedFrom } from "../../metadata/date.ts";
import { inlineValues } from "../../metadata/inline-json.ts";
import { at, listAt, numberAt, textAt } from "../../metadata/json-value.ts";
import { all, attribute, first, textOf, visibleText } from "../../metadata/page.ts";
import { plainText } from "../../metadata/plain-text.ts";
import type { Reading } from "../../site.ts";
import { valuesBehind } from "../../video-page/script-values.ts";

/** The configuration of the server-made page (2015 to 2022), which has the whole description. */
export function readClipConfig(page: Document, id: string): Reading | null {
  const configs = inlineValues(page, "vimeo.clip_page_config");
  const config = configs.find((each) => numberAt(each, "clip", "id") === Number(id));
  if (config === undefined) return null;
  const clip = at(config, "clip");
  return {
    title: plainText(textAt(clip, "title")),
    creators: [textAt(config, "owner", "display_name")],
    description: plainText(textAt(clip, "description").replace(/<br\s*\/?>\n/g, "\n")),
    durationSeconds: numberAt(clip, "duration", "raw"),
    thumbnailUrl: textAt(config, "player", "poster", "url"),
  };
}

/** What the player was told, on its own page and in pages that start it without a request. */
export function readPlayerConfig(page: Document, id: string): Reading | null {
  const configs = valuesBehind(
    page,
    /\b(?:[Cc]onfig|\w)\s*[:=]\s*(?=\{"(?:cdn_url|video|request|embed|view|user|player_url)")/g,
  );
  const config = [...inlineValues(page, "playerConfig"), ...configs].find(
    (each) => String(at(each, "video", "id")) === id,
  );
  if (config === undefined) return null;
  const video = at(config, "video");
  return {
    title: textAt(video, "title"),
    creators: [textAt(video, "owner", "name")],
    durationSeconds: numberAt(video, "duration"),
    thumbnailUrl: textAt(video, "thumbnail_url") || textAt(video, "thumbs", "1280") || textAt(video, "thumbs", "640"),
    language: textAt(video, "lang") || null,
    chapters: chapters(listAt(config, "embed", "chapters")),
    captionTracks: listAt(config, "request", "text_tracks").map(captionTrack),
  };
}

/** Vimeo gives chapters in no order. */
function chapters(list: readonly unknown[]) {
  const read = list.flatMap((each) => {
    const startSeconds = numberAt(each, "timecode");
    const title = textAt(each, "title");
    return startSeconds === null || !title ? [] : [{ startSeconds, title }];
  });
  return read.toSorted((one, two) => one.startSeconds - two.startSeconds);
}

/** A machine's tracks end in `-x-autogen`. */
function captionTrack(track: unknown): CaptionTrack {
  const language = textAt(track, "lang");
  const automatic = language.endsWith("-x-autogen") || textAt(track, "provenance").startsWith("ai_generated");
  return {
    language: language.replace(/-x-autogen$/, ""),
    label: textAt(track, "label"),
    automatic,
    url: URL.parse(textAt(track, "url"), "https://player.vimeo.com")?.href ?? null,
  };
}

/** What the page shows, where its head says little (2012 to 2015) or has the beginning of the description only. */
export function readShownClip(page: Document): Reading {
  const info = first(page, "main, .clip_info-wrapper, .clip_main, #clip, #info"); // 2025 first, 2012 last
  if (!info) return {};
  const owner = "[data-testid=uploader-details] .chakra-text, [class*=clip_info-subline] .js-user_link, a[rel=author]";
  const date = info.querySelector("[data-testid=vd-wrapper] time, .clip_info-time time, .byline time");
  const created = attribute(page, "meta[itemprop=dateCreated]", "content");
  return {
    title: textOf(info.querySelector("h1")),
    creators: [textOf(info.querySelector(owner))],
    published: publishedFrom(created) ?? publishedFrom(date?.getAttribute("datetime") ?? ""),
    description: shownDescription(page),
  };
}

/** The block below the uploader (2022 to 2026), which has no name to know it by, or the one that is named (2012 to 2022). */
function shownDescription(page: Document): string {
  const blocks = all(page, "[data-testid=uploader-details] + div > div");
  const paragraphs = blocks.find((each) => each.firstElementChild?.localName === "p");
  const text = paragraphs ?? first(page, ".clip_details-description, .description_wrapper, div[itemprop=description]");
  return text ? visibleText(text) : "";
}
