import type { SitePage } from "../../site.ts";
import { episodeId } from "./address.ts";
import { readAnyPage } from "../../any-page.ts";
import type { Chapter } from "../../../lecture/lecture.ts";
import { chaptersFromText } from "../../metadata/chapters.ts";
import { isoDate } from "../../metadata/date.ts";
import { scriptJson } from "../../metadata/inline-json.ts";
import { at, numberAt, textAt } from "../../metadata/json-value.ts";
import { isName } from "../../metadata/names.ts";
import { meta } from "../../metadata/page.ts";
import { plainText } from "../../metadata/plain-text.ts";
import { readMetadata } from "../../metadata/read-metadata.ts";
import { mergeReadings } from "../../reading.ts";
import type { Reading } from "../../site.ts";
import { xiaoyuzhouShow } from "./show-list.ts";

export const page: SitePage = {
  list: xiaoyuzhouShow,
  read(page, url) {
    const episode = at(scriptJson(page, "#__NEXT_DATA__"), "props", "pageProps", "episode");
    const title = textAt(episode, "title");
    if (textAt(episode, "eid") === episodeId(url) && title)
      return { kind: "audio", ...mergeReadings(readEpisode(episode), readMetadata(page, url)) };
    // After a navigation inside the page its first data stays, while the head has moved on.
    return title && plainText(meta(page, "og:title")).startsWith(title) ? "not-ready" : readAnyPage(page, url);
  },
};

function readEpisode(episode: unknown): Reading {
  const show = textAt(episode, "podcast", "title");
  const description = plainText(textAt(episode, "shownotes")) || plainText(textAt(episode, "description"));
  const durationSeconds = numberAt(episode, "duration");
  const image = at(episode, "image") ?? at(episode, "podcast", "image");
  const id = textAt(episode, "podcast", "pid");
  return {
    title: textAt(episode, "title"),
    creators: [...new Set([show, textAt(episode, "podcast", "author")])].filter(isName),
    published: isoDate(textAt(episode, "pubDate")),
    description,
    durationSeconds,
    thumbnailUrl: textAt(image, "largePicUrl") || textAt(image, "picUrl"),
    chapters: chapters(description, durationSeconds),
    series: show ? { title: show, ...(id && { url: `https://www.xiaoyuzhoufm.com/podcast/${id}` }) } : null,
  };
}

/** The notes' time stamps, which the site makes links of; what comes before the first is left out more often than not. */
function chapters(notes: string, durationSeconds: number | null): readonly Chapter[] {
  const complete = chaptersFromText(notes, durationSeconds);
  return complete.length > 0 ? complete : chaptersFromText(`00:00 …\n${notes}`, durationSeconds).slice(1);
}
