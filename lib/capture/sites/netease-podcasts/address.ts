import type { SiteAddress } from "../../site.ts";
import { hostIs } from "../../host.ts";

/** `/#/program?id=`, `/#/dj?id=`, `/m/program?id=`: the application has its route in the fragment. */
const PROGRAM = /(?:^|\/)(?:program|dj)\/?$/;

/** 网易云音乐's podcasts, called programmes or 声音; its songs are read like any other page. */
export const neteasePodcasts: SiteAddress = {
  id: "netease-podcasts",
  name: "NetEase Podcasts",
  matches: (url) => hostIs(url, "music.163.com") && programId(url) !== null,
  key(url) {
    const id = programId(url);
    return id ? { key: `netease-podcasts:${id}`, url: `https://music.163.com/#/program?id=${id}` } : null;
  },
};

export function programId(url: URL): string | null {
  const route = url.hash.startsWith("#/") ? URL.parse(url.hash.slice(1), url.origin) : url;
  const id = route?.searchParams.get("id") ?? "";
  return route && PROGRAM.test(route.pathname) && /^\d+$/.test(id) ? id : null;
}
