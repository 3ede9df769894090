import type { SiteAddress } from "../../site.ts";
import { hostIs } from "../../host.ts";

export const xiaoyuzhou: SiteAddress = {
  id: "xiaoyuzhou",
  name: "Xiaoyuzhou",
  matches: (url) => hostIs(url, "xiaoyuzhoufm.com"),
  key(url) {
    const id = episodeId(url);
    return id ? { key: `xyz:${id}`, url: `https://www.xiaoyuzhoufm.com/episode/${id}` } : null;
  },
};

export function episodeId(url: URL): string | null {
  return /^\/episode\/([\da-f]{24})\/?$/.exec(url.pathname)?.[1] ?? null;
}
