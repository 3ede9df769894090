import type { SitePage } from "../../site.ts";
import { key } from "./address.ts";
import { readAnyPage } from "../../any-page.ts";
import { publishedFrom } from "../../metadata/date.ts";
import { listAt, numberAt, parseJson, textAt } from "../../metadata/json-value.ts";
import { keywordsFrom } from "../../metadata/keywords.ts";
import { attribute, meta } from "../../metadata/page.ts";
import { plainText } from "../../metadata/plain-text.ts";
import { readMetadata } from "../../metadata/read-metadata.ts";
import { mergeReadings } from "../../reading.ts";
import type { Reading } from "../../site.ts";
import { ofShow } from "../../podcast/show.ts";
import { readTransistorSite } from "./site-page.ts";

export const page: SitePage = {
  read(page, url) {
    const told = readPlayer(page, url) ?? readTransistorSite(page);
    if (!told) return readAnyPage(page, url);
    // Sites name the shared page of the episode.
    return { kind: "audio", ...mergeReadings(told, readMetadata(page, url)), url: meta(page, "og:url") };
  },
};

function readPlayer(page: Document, url: URL): Reading | null {
  const episodes = listAt(parseJson(attribute(page, "[data-episodes]", "data-episodes")));
  const isThis = (each: unknown) => key(URL.parse(textAt(each, "share_url")) ?? url)?.key === key(url)?.key;
  const episode = episodes.find(isThis);
  if (episode === undefined) return null;
  const show = parseJson(attribute(page, "[data-show]", "data-show"));
  return {
    title: textAt(episode, "title"),
    ...ofShow({
      title: textAt(show, "title"),
      url: textAt(show, "website"),
      host: textAt(episode, "author"),
      position: numberAt(episode, "number"),
    }),
    published:
      publishedFrom(textAt(episode, "published_at")) ?? publishedFrom(textAt(episode, "formatted_published_at")),
    description: plainText(textAt(episode, "formatted_description") || textAt(episode, "formatted_summary")),
    durationSeconds: numberAt(episode, "duration"),
    // The show's, or the episode's own where it has any: never the host's.
    keywords: keywordsFrom(meta(page, "keywords")),
    thumbnailUrl: meta(page, "og:image") || textAt(episode, "artwork"),
  };
}
