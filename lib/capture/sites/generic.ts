import { canonicalUrl, readAnyPage } from "../any-page.ts";
import { canonicalPlace } from "../canonical.ts";
import { readMetadata } from "../metadata/read-metadata.ts";
import { showOfSite } from "../metadata/site-names.ts";
import { mergeReadings } from "../reading.ts";
import type { Reading, Site } from "../site.ts";
import { readShowSite } from "./podcast/own-site.ts";

const MEDIA_FILE = /\.(mp[34]|m4[av]|og[agv]|opus|webm|mov|aac|flac|wav)$/i;

/** Every page that no other site in the list knows. */
export const generic: Site = {
  name: null,
  matches: () => true,
  key: canonicalPlace,
  // Media fragments (W3C, 2012) are sure to work on a bare media file only.
  link: (url, seconds) => (MEDIA_FILE.test(url.pathname) ? `${url.href.replace(/#.*/, "")}#t=${seconds}` : url.href),
  read(page, url) {
    const episode = readShowSite(page, url);
    if (episode) {
      const reading = mergeReadings(episode, readMetadata(page, url));
      return { ...reading, kind: "audio", url: canonicalUrl(page, url) };
    }
    const reading = readAnyPage(page, url);
    if (typeof reading === "string" || reading.kind !== "audio") return reading;
    return { ...reading, ...ofShow(page, url, reading) };
  },
};

/** An episode on its show's own site: the show stands for the people who make it, where these are not named. */
function ofShow(page: Document, url: URL, { creators, series }: Reading): Reading {
  const show = series?.title || showOfSite(page, url);
  if (!show) return {};
  return { series: series ?? { title: show }, creators: creators?.length ? creators : [show] };
}
