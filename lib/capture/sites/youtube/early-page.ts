import type { CaptionTrack } from "../../caption-track.ts";
import { publishedFrom } from "../../metadata/date.ts";
import { numberAt, textAt } from "../../metadata/json-value.ts";
import { keywordsFrom } from "../../metadata/keywords.ts";
import { attribute, first, inertCopy, textOf, visibleText } from "../../metadata/page.ts";
import type { Reading } from "../../site.ts";
import { playerArgs } from "./player-response.ts";

/** What the Flash-era player was told (2012 to 2019), when it is about this video. */
export function readPlayerArgs(page: Document, id: string): Reading | null {
  const args = playerArgs(page).find((each) => textAt(each, "video_id") === id);
  if (args === undefined) return null;
  return {
    title: textAt(args, "title"),
    creators: [textAt(args, "author")],
    durationSeconds: numberAt(args, "length_seconds") || null,
    keywords: keywordsFrom(textAt(args, "keywords")),
    captionTracks: captionTracks(textAt(args, "caption_tracks")),
  };
}

/** The server-made page (2012 to 2017); each navigation replaced these elements together with the address. */
export function readEarlyElements(page: Document): Reading | null {
  const title = first(page, "#eow-title");
  if (!title) return null;
  const language = attribute(page, "html", "lang") || "en";
  const date = textOf(first(page, "#eow-date")) || textOf(first(page, "#watch-uploader-info .watch-time-text"));
  return {
    title: textOf(title),
    creators: [
      textOf(first(page, "#watch7-user-header .yt-user-info a, #watch7-user-header a.yt-user-name")) || uploader(page),
    ],
    published: publishedFrom(date, language),
    description: description(first(page, "#eow-description")),
  };
}

function uploader(page: Document): string {
  return textOf(first(page, "a.yt-user-name[rel=author]")); // 2012
}

/** Long addresses are shown cut (`http://example.org/lec...`); the link's title or data has them whole. */
function description(element: Element | null): string {
  // An emphasised sentence alone says, in the language of the interface, that there is no description (2012).
  if (!element || (element.children.length === 1 && textOf(element) === textOf(element.querySelector(":scope > em"))))
    return "";
  const copy = inertCopy(element);
  for (const link of copy.querySelectorAll("a")) {
    const whole = link.getAttribute("data-url") || link.getAttribute("title") || link.getAttribute("href") || "";
    if (/^https?:.*(\.\.\.|…)$/.test(textOf(link)) && /^https?:/.test(whole)) link.textContent = whole;
  }
  return visibleText(copy);
}

/** Tracks as a list of query strings: `k=asr&n=English&lc=en&u=https…,lc=fr…`. */
function captionTracks(list: string): CaptionTrack[] {
  return list.split(",").flatMap((each) => {
    const track = new URLSearchParams(each);
    const language = track.get("lc");
    if (!language) return [];
    return [{ language, label: track.get("n") ?? "", automatic: track.get("k") === "asr", url: track.get("u") }];
  });
}
