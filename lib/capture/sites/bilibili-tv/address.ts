import type { SiteAddress } from "../../site.ts";
import { hostIs } from "../../host.ts";

/** Bilibili for South-East Asia: another site, with videos and numbers of its own. */
export const bilibiliTv: SiteAddress = {
  id: "bilibili-tv",
  name: "Bilibili TV",
  matches: (url) => hostIs(url, "bilibili.tv", "biliintl.com"),
  key(url) {
    const name = named(url);
    return name && { key: `bilitv:${name.id}`, url: `https://www.bilibili.tv/${name.path}` };
  },
};

export interface BilibiliTvName {
  readonly id: string;
  readonly path: string;
  readonly number: string;
}

/** `/video/1`, `/play/SEASON/EPISODE`, with or without the language of the page before it. */
export function named(url: URL): BilibiliTvName | null {
  const path = url.pathname.replace(/^\/[a-z]{2}(?=\/)/i, "");
  const [, video] = /^\/video\/(\d+)/.exec(path) ?? [];
  if (video) return { id: video, path: `video/${video}`, number: video };
  const [, season, episode] = /^\/play\/(\d+)\/(\d+)/.exec(path) ?? [];
  return episode ? { id: `ep${episode}`, path: `play/${season}/${episode}`, number: episode } : null;
}
