import { hostIs } from "../host.ts";
import { readMetadata } from "../metadata/read-metadata.ts";
import { mergeReadings } from "../reading.ts";
import type { Place, Site } from "../site.ts";
import { readCatalogue } from "./apple-podcasts/catalogue.ts";
import { readLinkedData } from "./apple-podcasts/linked-data.ts";
import { readServerData } from "./apple-podcasts/server-data.ts";
import { namesAnother, readHead } from "./video/page-head.ts";
import { applePodcastsShow } from "./apple-podcasts/show-list.ts";

export const applePodcasts: Site = {
  name: "Apple Podcasts",
  matches: (url) => hostIs(url, "podcasts.apple.com", "itunes.apple.com"),
  key,
  list: applePodcastsShow,
  read(page, url) {
    const episode = url.searchParams.get("i") ?? "";
    const isStale = namesAnother(page, url, applePodcasts);
    const told = readServerData(page, episode, isStale) ?? readCatalogue(page, episode);
    const linked = isStale ? null : readLinkedData(page);
    if (told) return { kind: "audio", ...mergeReadings(told, linked) };
    if (!linked) return readHead(page, url, applePodcasts);
    // `og:description` is a line of show, date and length; keywords are those of every page.
    return { kind: "audio", ...mergeReadings(linked, { ...readMetadata(page, url), description: "", keywords: [] }) };
  },
};

/** The episode's number in `i` is all; country and words in the path are for people. */
function key(url: URL): Place | null {
  const episode = url.searchParams.get("i") ?? "";
  if (!/^\d+$/.test(episode) || !/^\/([a-z]{2}\/)?podcast\//.test(url.pathname)) return null;
  const show = /\/id(\d+)\/?$/.exec(url.pathname)?.[0] ?? url.pathname.replace(/^(?:\/[a-z]{2})?\/podcast|\/$/g, "");
  return { key: `apple:${episode}`, url: `https://podcasts.apple.com/podcast${show}?i=${episode}` };
}
