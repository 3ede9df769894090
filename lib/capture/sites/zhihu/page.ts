import type { SitePage } from "../../site.ts";
import { videoId } from "./address.ts";
import { readAnyPage } from "../../any-page.ts";
import { publishedAt } from "../../metadata/date.ts";
import { scriptJson } from "../../metadata/inline-json.ts";
import { at, numberAt, textAt } from "../../metadata/json-value.ts";
import { isName } from "../../metadata/names.ts";
import { plainText } from "../../metadata/plain-text.ts";
import { readMetadata } from "../../metadata/read-metadata.ts";
import { mergeReadings } from "../../reading.ts";
import type { Reading } from "../../site.ts";

export const page: SitePage = {
  read(page, url) {
    const id = videoId(url) ?? "";
    const video = at(scriptJson(page, "#js-initialData"), "initialState", "entities", "zvideos", id);
    // After a navigation inside the page its first data knows another video.
    if (textAt(video, "id") !== id || !textAt(video, "title")) return readAnyPage(page, url);
    return { ...mergeReadings(readVideo(video), readMetadata(page, url)), kind: "video" };
  },
};

function readVideo(video: unknown): Reading {
  const published = numberAt(video, "publishedAt");
  const seconds = numberAt(video, "video", "duration");
  return {
    title: textAt(video, "title"),
    creators: [textAt(video, "author", "name")].filter(isName),
    published: published ? publishedAt(published) : null,
    durationSeconds: seconds === null ? null : Math.round(seconds),
    description: plainText(textAt(video, "description")),
    thumbnailUrl: textAt(video, "imageUrl") || textAt(video, "video", "thumbnail"),
  };
}
