import { readAnyPage } from "../any-page.ts";
import { hostIs, hostOf } from "../host.ts";
import { structuredList } from "../list/structured-list.ts";
import { readMetadata } from "../metadata/read-metadata.ts";
import { mergeReadings } from "../reading.ts";
import type { Place, Site } from "../site.ts";
import { readRelease } from "./bandcamp/release.ts";

/** Tracks, and albums as a whole: lectures and books for the ear are sold as either. */
export const bandcamp: Site = {
  name: "Bandcamp",
  matches: (url) => hostIs(url, "bandcamp.com"),
  key,
  read(page, url) {
    const told = readRelease(page, url, (address) => key(address)?.key === key(url)?.key);
    if (!told) return readAnyPage(page, url);
    const description = told.description ?? "";
    return { kind: "audio", ...mergeReadings(told, readMetadata(page, url)), description };
  },
  list: (page, url) => (url.pathname.startsWith("/album/") ? structuredList(page, url) : null),
};

function key(url: URL): Place | null {
  const [, kind, number] =
    /^\/EmbeddedPlayer\b.*?[/?&](track|album)=(\d+)(?!.*[/?&]track=)/.exec(`${url.pathname}${url.search}`) ?? [];
  if (kind) {
    const player = `https://bandcamp.com/EmbeddedPlayer/${kind}=${number}/`;
    return { key: `bandcamp:${kind}/${number}`, url: player };
  }
  const [artist = ""] = hostOf(url).split(".");
  const [, path] = /^\/((?:track|album)\/[^/]+)/.exec(url.pathname) ?? [];
  if (!path || !hostIs(url, `${artist}.bandcamp.com`)) return null;
  return { key: `bandcamp:${artist}/${path}`, url: `https://${artist}.bandcamp.com/${path}` };
}
