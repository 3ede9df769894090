import type { SiteAddress } from "../../site.ts";
import { hostIs } from "../../host.ts";

/** `/ACCOUNT/PLAYER_default/index.html?videoId=ID`: the player that other pages show in a frame. */
export const brightcove: SiteAddress = {
  id: "brightcove",
  name: "Brightcove",
  matches: (url) => hostIs(url, "players.brightcove.net"),
  key(url) {
    const account = /^\/(\d+)\/[\w-]+\/index\.html$/.exec(url.pathname)?.[1];
    const id = /^(?:\d{6,}|ref:[\w.-]+)$/.exec(url.searchParams.get("videoId") ?? "")?.[0];
    if (!account || !id) return null;
    return { key: `brightcove:${account}:${id}`, url: `https://${url.host}${url.pathname}?videoId=${id}` };
  },
};
