import { readAnyPage } from "../../any-page.ts";
import { hostIs } from "../../host.ts";
import { meta } from "../../metadata/page.ts";
import { readMetadata } from "../../metadata/read-metadata.ts";
import type { Site } from "../../site.ts";
import { namesAnother } from "../video/page-head.ts";
import { withoutDirectory } from "./show.ts";

/** What is particular to one directory. */
interface Directory extends Pick<Site, "key" | "link"> {
  readonly name: string;
  readonly domains: readonly string[];
}

/** A site of many shows, whose pages say all there is in ways that many sites share: only their addresses need a rule. */
export function directory({ name, domains, ...rules }: Directory): Site {
  const site: Site = {
    ...rules,
    name,
    matches: (url) => hostIs(url, ...domains),
    read(page, url) {
      const found = readAnyPage(page, url);
      const reading = found === "no-media" && hasPlayer(page, url, site) ? readMetadata(page, url) : found;
      return typeof reading === "string" ? reading : withoutDirectory({ ...reading, kind: "audio" }, name);
    },
  };
  return site;
}

/** The address is that of an episode, and the head has a player of it: also without a player in the page that is enough. */
function hasPlayer(page: Document, url: URL, site: Site): boolean {
  const player = meta(page, "og:audio", "og:audio:url", "twitter:player:stream", "twitter:player");
  return player !== "" && meta(page, "og:url") !== "" && !namesAnother(page, url, site);
}
