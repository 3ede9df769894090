import type { SitePage } from "../../site.ts";
import { canonicalUrl, readPossibleLecture } from "../../any-page.ts";
import { isName } from "../../metadata/names.ts";
import { meta } from "../../metadata/page.ts";
import { readMetadata } from "../../metadata/read-metadata.ts";
import { showOfSite } from "../../metadata/site-names.ts";
import { mergeReadings } from "../../reading.ts";
import type { Reading } from "../../site.ts";
import { readShowSite } from "./show-site.ts";

export const page: SitePage = {
  read(page, url) {
    const episode = readShowSite(page, url);
    if (episode) {
      const reading = mergeReadings(episode, readMetadata(page, url));
      return { ...reading, kind: "audio", url: canonicalUrl(page, url) };
    }
    const reading = readPossibleLecture(page, url);
    if (typeof reading === "string") return reading;
    return reading.kind === "audio"
      ? { ...reading, ...ofShow(page, url, reading) }
      : { ...reading, creators: reading.creators?.length ? reading.creators : publishers(page) };
  },
};

/** Who publishes a video stands for the people who made it, where nobody is named. */
function publishers(page: Document): string[] {
  return [meta(page, "og:site_name").trim()].filter(isName);
}

/** An episode on its show's own site: the show stands for the people who make it, where these are not named. */
function ofShow(page: Document, url: URL, { creators, series }: Reading): Reading {
  const show = series?.title || showOfSite(page, url);
  if (!show) return {};
  return { series: series ?? { title: show }, creators: creators?.length ? creators : [show] };
}
