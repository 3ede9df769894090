import type { SiteAddress } from "../../site.ts";
import { hostOf } from "../../host.ts";

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Opencast's players: Paella 5 to 7 and the older Theodul. */
export const PLAYER = /^\/(?:paella\d?|engage|engage\/theodul)\/ui\/(?:watch|embed|core)\.html$/;

/** Lecture recordings of universities that run Opencast. */
export const opencast: SiteAddress = {
  id: "opencast",
  name: "Opencast",
  matches: (url) => PLAYER.test(url.pathname) || UUID.test(playId(url)),
  key(url) {
    const id = PLAYER.test(url.pathname) ? (url.searchParams.get("id") ?? "") : playId(url);
    if (!/^[\w.-]+$/.test(id)) return null;
    const path = playId(url) ? url.pathname.replace(/\/$/, "") : `${url.pathname}?id=${id}`;
    return { key: `opencast:${hostOf(url)}:${id}`, url: `https://${url.host}${path}` };
  },
  link(url, seconds) {
    const target = new URL(opencast.key(url)?.url ?? url.href);
    target.searchParams.set("time", `${Math.floor(seconds / 60)}m${seconds % 60}s`);
    return target.href;
  },
};

function playId(url: URL): string {
  return /^\/play\/([^/]+)\/?$/.exec(url.pathname)?.[1] ?? "";
}
