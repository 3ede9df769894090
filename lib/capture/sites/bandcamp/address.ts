import type { SiteAddress } from "../../site.ts";
import { hostIs, hostOf } from "../../host.ts";
import type { Place } from "../../site.ts";

/** Tracks, and albums as a whole: lectures and books for the ear are sold as either. */
export const bandcamp: SiteAddress = {
  id: "bandcamp",
  name: "Bandcamp",
  matches: (url) => hostIs(url, "bandcamp.com"),
  key,
};

export function key(url: URL): Place | null {
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
