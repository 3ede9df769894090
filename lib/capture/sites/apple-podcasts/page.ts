import type { SitePage } from "../../site.ts";
import { applePodcasts } from "./address.ts";
import { readMetadata } from "../../metadata/read-metadata.ts";
import { mergeReadings } from "../../reading.ts";
import { readCatalogue } from "./catalogue.ts";
import { readLinkedData } from "./linked-data.ts";
import { readServerData } from "./server-data.ts";
import { namesAnother, readHead } from "../../video-page/page-head.ts";
import { applePodcastsShow } from "./show-list.ts";

export const page: SitePage = {
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
