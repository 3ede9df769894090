import type { SiteAddress } from "../../site.ts";
import { hostIs } from "../../host.ts";

export const ID = /^(?:[a-z]{2})?\d{1,12}$/;

export const niconico: SiteAddress = {
  id: "niconico",
  name: "niconico",
  // Live programmes have a host, a player and ids of their own.
  matches: (url) => hostIs(url, "nicovideo.jp", "nico.ms") && !/^(?:live2?|ch|com|seiga|dic)\./.test(url.hostname),
  key(url) {
    const id = videoId(url);
    return id ? { key: `nico:${id}`, url: addressOf(id) } : null;
  },
};

export function videoId(url: URL): string | null {
  const [first = "", second = ""] = url.pathname.split("/").filter(Boolean);
  const id = hostIs(url, "nico.ms") ? first : /^(?:watch|shorts)$/.test(first) ? second : "";
  return ID.test(id) ? id : null;
}

export function addressOf(id: string): string {
  return `https://www.nicovideo.jp/${id.startsWith("ss") ? "shorts" : "watch"}/${id}`;
}
