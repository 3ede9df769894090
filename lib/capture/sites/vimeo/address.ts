import type { SiteAddress } from "../../site.ts";
import { hostIs } from "../../host.ts";
import { clipIn } from "./clip.ts";

export const vimeo: SiteAddress = {
  id: "vimeo",
  name: "Vimeo",
  matches: (url) => hostIs(url, "vimeo.com"),
  key(url) {
    const clip = clipIn(url);
    const event = /^\/event\/(\d+)(?:\/embed)?\/?$/.exec(url.pathname)?.[1];
    if (!clip) return event ? { key: `vimeo:event/${event}`, url: `https://vimeo.com/event/${event}` } : null;
    return { key: `vimeo:${clip.id}`, url: `https://vimeo.com/${clip.id}${clip.hash && `/${clip.hash}`}` };
  },
  link: (url, seconds) => `${vimeo.key(url)?.url ?? url.href}#t=${seconds}s`,
};
