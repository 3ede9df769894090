import type { SiteAddress } from "../../site.ts";
import { hostIs } from "../../host.ts";

export const mediaCcc: SiteAddress = {
  id: "media-ccc",
  name: "media.ccc.de",
  matches: (url) => hostIs(url, "media.ccc.de"),
  key(url) {
    const slug = /^\/v\/([^/]+)/.exec(url.pathname)?.[1]?.replace(/\.html$/, "");
    return slug ? { key: `ccc:${slug}`, url: `https://media.ccc.de/v/${slug}` } : null;
  },
  // The site's player reads and writes this form (its source, seen 2026-08).
  link: (url, seconds) => `${mediaCcc.key(url)?.url ?? url.href}#t=${seconds}`,
};
