import type { SitePage } from "../../site.ts";
import { key, soundcloud } from "./address.ts";
import { readServerMarkup, readShownTrack } from "./page-elements.ts";
import { readTrackData } from "./track-data.ts";
import { readHead } from "../../video-page/page-head.ts";
import { soundcloudSet } from "./set-list.ts";

export const page: SitePage = {
  list: soundcloudSet,
  read(page, url) {
    const place = key(url);
    if (!place) return "no-media";
    const isThis = (address: string) => trackKey(URL.parse(address, "https://soundcloud.com")) === place.key;
    const own = readTrackData(page, isThis) ?? readShownTrack(page, isThis) ?? readServerMarkup(page, isThis);
    if (own) return { kind: "audio", ...own };
    const reading = readHead(page, url, soundcloud);
    if (typeof reading === "string") return reading;
    // "Stream … Play over 320 million tracks for free on SoundCloud."
    return /SoundCloud\.?$/.test(reading.description ?? "") ? { ...reading, description: "" } : reading;
  },
};

function trackKey(url: URL | null): string | null {
  return (url && key(url)?.key) ?? null;
}
