import type { SitePage } from "../../site.ts";
import { key, spotify } from "./address.ts";
import { readAnyPage } from "../../any-page.ts";
import { meta } from "../../metadata/page.ts";
import { readMetadata } from "../../metadata/read-metadata.ts";
import { mergeReadings } from "../../reading.ts";
import { readEntity } from "./entity.ts";
import { readInvitation, readShownEpisode } from "./entity-page.ts";
import { namesAnother, readHead } from "../../video-page/page-head.ts";
import { spotifyShow } from "./show-list.ts";

export const page: SitePage = {
  list: spotifyShow,
  read(page, url) {
    const uri = key(url)?.key ?? "";
    const told = readEntity(page, uri);
    const head = namesAnother(page, url, spotify) ? null : readInvitation(page, url, uri);
    if (told) return { kind: "audio", ...mergeReadings(told.reading, head), url: told.url };
    if (!head) {
      const shown = readShownEpisode(page);
      return shown ? { kind: "audio", ...shown, unproven: true } : readHead(page, url, spotify);
    }
    // Pages of what is not there have no such address.
    const isThis = URL.parse(meta(page, "og:url"));
    const found = isThis && key(isThis)?.key === uri ? readMetadata(page, url) : readAnyPage(page, url);
    if (typeof found === "string") return found;
    return { ...mergeReadings(head, found), description: head.description ?? "", kind: "audio" };
  },
};
