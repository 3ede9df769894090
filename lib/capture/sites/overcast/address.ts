import type { SiteAddress } from "../../site.ts";
import { hostIs } from "../../host.ts";
import type { Place } from "../../site.ts";

export const overcast: SiteAddress = {
  id: "overcast",
  name: "Overcast",
  matches: (url) => hostIs(url, "overcast.fm"),
  key,
  link: (url, seconds) => `${key(url)?.url ?? url.href}/${clock(seconds)}`,
};

/** `/+CODE`, also with the time to start at behind it. */
function key(url: URL): Place | null {
  const [, code] = /^\/(\+[\w-]+)(?:\/|$)/.exec(url.pathname) ?? [];
  return code ? { key: `overcast:${code}`, url: `https://overcast.fm/${code}` } : null;
}

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [first = 0, ...rest] = parts[0] ? parts : parts.slice(1);
  return [first, ...rest.map((part) => String(part).padStart(2, "0"))].join(":");
}
