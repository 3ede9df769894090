import type { SiteAddress } from "../../site.ts";
import { hostIs } from "../../host.ts";
import { videoId } from "./video-id.ts";
import { unnamedPlace } from "./unnamed-place.ts";

export const youtube: SiteAddress = {
  id: "youtube",
  name: "YouTube",
  matches: (url) => hostIs(url, "youtube.com", "youtu.be", "y2u.be", "youtube-nocookie.com", "youtubekids.com"),
  key(url) {
    const id = videoId(url);
    return id ? { key: `yt:${id}`, url: watchAddress(id) } : unnamedPlace(url);
  },
  captionsNeedPlayer: true,
  mediaKey: (id) => `yt:${id}`,
  thumbnail(url) {
    const id = videoId(url);
    return id ? `https://i.ytimg.com/vi/${id}/mqdefault.jpg` : null;
  },
  link(url, seconds) {
    const id = videoId(url);
    return id ? `${watchAddress(id)}&t=${seconds}s` : url.href;
  },
};

export function watchAddress(id: string): string {
  return `https://www.youtube.com/watch?v=${id}`;
}
