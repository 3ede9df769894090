import { readAnyPage } from "../any-page.ts";
import { meta } from "../metadata/page.ts";
import { readMetadata } from "../metadata/read-metadata.ts";
import type { SiteAddress, SitePage } from "../site.ts";
import { namesAnother } from "../video-page/page-head.ts";
import { withoutDirectory } from "./show.ts";

/** A site of many shows, whose pages say all there is in ways that many sites share: only their addresses need a rule. */
export function directoryPage(site: SiteAddress): SitePage {
  return {
    read(page, url) {
      const found = readAnyPage(page, url);
      const reading = found === "no-media" && hasPlayer(page, url, site) ? readMetadata(page, url) : found;
      return typeof reading === "string" ? reading : withoutDirectory({ ...reading, kind: "audio" }, site.name ?? "");
    },
  };
}

/** The address is that of an episode, and the head has a player of it: also without a player in the page that is enough. */
function hasPlayer(page: Document, url: URL, site: SiteAddress): boolean {
  const player = meta(page, "og:audio", "og:audio:url", "twitter:player:stream", "twitter:player");
  return player !== "" && meta(page, "og:url") !== "" && !namesAnother(page, url, site);
}
