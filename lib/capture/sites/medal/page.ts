import type { SitePage } from "../../site.ts";
import { PATH, medal } from "./address.ts";
import { publishedAt } from "../../metadata/date.ts";
import { inlineValues } from "../../metadata/inline-json.ts";
import { at, listAt, numberAt, textAt } from "../../metadata/json-value.ts";
import { keywordsFrom } from "../../metadata/keywords.ts";
import { mergeReadings } from "../../reading.ts";
import type { Reading } from "../../site.ts";
import { readHead } from "../../video-page/page-head.ts";

export const page: SitePage = {
  read(page, url) {
    const told = readClip(page, PATH.exec(url.pathname)?.[2] ?? "");
    const reading = readHead(page, url, medal);
    if (typeof reading === "string") return told ? { kind: "video", ...told } : reading;
    // "1.8K Views. Watch … and millions of other … videos on Medal, the #1 Game Clip Platform."
    const description = /\bMedal\b/.test(reading.description ?? "") ? "" : (reading.description ?? "");
    return {
      ...mergeReadings(told, reading),
      description: told ? (told.description ?? "") : description,
      kind: "video",
    };
  },
};

/** The clip in what the page's program starts with (seen 2023-08). */
function readClip(page: Document, id: string): Reading | null {
  const clip = inlineValues(page, "hydrationData")
    .map((data) => at(data, "clips", id))
    .find(Boolean);
  if (clip === undefined) return null;
  return {
    title: textAt(clip, "contentTitle"),
    creators: [textAt(clip, "poster", "displayName") || textAt(clip, "poster", "userName")],
    published: publishedAt(numberAt(clip, "publishedAt") ?? numberAt(clip, "created") ?? 0),
    description: textAt(clip, "contentDescription"),
    durationSeconds: numberAt(clip, "videoLengthSeconds"),
    keywords: keywordsFrom(listAt(clip, "tags").filter((tag) => typeof tag === "string")),
  };
}
