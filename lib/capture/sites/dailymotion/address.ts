import type { SiteAddress } from "../../site.ts";
import { hostIs } from "../../host.ts";

export const dailymotion: SiteAddress = {
  id: "dailymotion",
  name: "Dailymotion",
  matches: (url) => hostIs(url, "dailymotion.com", "dai.ly"),
  key(url) {
    const id = videoIn(url);
    return id ? { key: `dm:${id}`, url: `https://www.dailymotion.com/video/${id}` } : null;
  },
};

export function videoIn(url: URL): string | null {
  const { pathname, hash, searchParams } = url;
  const named = hostIs(url, "dai.ly")
    ? /^\/([a-z\d]+)/i.exec(pathname)?.[1]
    : (/\/(?:video|swf)\/(?:video\/)?([a-z\d]+)/i.exec(pathname)?.[1] ??
      (/^\/player(\/[^/]+)?\.html$/.test(pathname)
        ? searchParams.get("video")
        : /[#&]video(?:Id)?=([a-z\d]+)/.exec(hash)?.[1]));
  return named && /^[xk][a-z\d]{4,}$/i.test(named) ? named : null;
}
