import type { SitePage } from "../../site.ts";
import { named } from "./address.ts";
import { readAnyPage } from "../../any-page.ts";
import { inlineValues } from "../../metadata/inline-json.ts";
import { at, numberAt, textAt } from "../../metadata/json-value.ts";
import { isName } from "../../metadata/names.ts";
import { publishedFrom } from "../../metadata/date.ts";
import { first, visibleText } from "../../metadata/page.ts";
import { readMetadata } from "../../metadata/read-metadata.ts";
import { mergeReadings } from "../../reading.ts";
import type { Reading } from "../../site.ts";

export const page: SitePage = {
  read(page, url) {
    const told = inlineValues(page, "__INITIAL_STATE__").concat(inlineValues(page, "__INITIAL_DATA__"));
    const own = told.map((state) => readState(state, named(url)?.number ?? "")).find(Boolean);
    const reading = own && mergeReadings(own, { description: shownDescription(page) }, readMetadata(page, url));
    return reading?.title ? { kind: "video", ...reading } : readAnyPage(page, url);
  },
};

/** Where the state names this video or episode (seen 2026-08). */
function readState(state: unknown, number: string): Reading | null {
  const videos = [at(state, "UgcVideo", "videoData"), at(state, "OgvVideo", "epDetail"), at(state, "ugc", "archive")];
  const video = videos.find((each) =>
    ["aid", "episode_id", "ep_id"].some((name) => String(numberAt(each, name)) === number),
  );
  if (video === undefined) return null;
  return {
    title: textAt(video, "title_display") || textAt(video, "title"),
    creators: [textAt(state, "UgcVideo", "userData", "name") || textAt(video, "author", "nickname")].filter(isName),
    published: publishedFrom(textAt(video, "formatted_pub_date")),
    description: textAt(video, "desc"),
    thumbnailUrl: textAt(video, "cover"),
  };
}

function shownDescription(page: Document): string {
  const shown = first(page, ".bstar-meta__desc");
  return shown ? visibleText(shown) : "";
}
