import type { SiteAddress } from "../../site.ts";
import { hostIs } from "../../host.ts";

export const zhihu: SiteAddress = {
  id: "zhihu",
  name: "Zhihu",
  matches: (url) => hostIs(url, "zhihu.com") && videoId(url) !== null,
  key(url) {
    const id = videoId(url);
    return id ? { key: `zhihu:${id}`, url: `https://www.zhihu.com/zvideo/${id}` } : null;
  },
};

/** Answers and articles, which are most of the site, are read like any other page. */
export function videoId(url: URL): string | null {
  return /^\/zvideo\/(\d+)\/?$/.exec(url.pathname)?.[1] ?? null;
}
