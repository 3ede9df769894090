import type { SiteAddress } from "../../site.ts";
import { hostIs } from "../../host.ts";
import type { Place } from "../../site.ts";

export const PATH = /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/|widget\/[a-z]+\/)?(track|episode)\/(\d+)\/?$/i;

export const deezer: SiteAddress = {
  id: "deezer",
  name: "Deezer",
  matches: (url) => hostIs(url, "deezer.com"),
  key,
};

export function key(url: URL): Place | null {
  const [, kind = "", id] = PATH.exec(url.pathname) ?? [];
  if (!id) return null;
  const path = `${kind.toLowerCase()}/${id}`;
  return { key: `deezer:${path.replace("/", ":")}`, url: `https://www.deezer.com/${path}` };
}
