import { hostIs, hostOf } from "../host.ts";
import type { Place, Site } from "../site.ts";
import { readServerMarkup, readShownTrack } from "./soundcloud/page-elements.ts";
import { readTrackData } from "./soundcloud/track-data.ts";
import { readHead } from "./video/page-head.ts";
import { soundcloudSet } from "./soundcloud/set-list.ts";

/** First parts of paths that are no person's name. */
const OWN_PAGES =
  /^(discover|stream|search|you|upload|charts|pages|settings|messages|notifications|people|tags|mobile|jobs|popular|groups|terms-of-use|imprint|go|pro|stations|player|signin|logout|oembed|feed|library|checkout|for|premium|artists|apps|download)$/;
/** Second parts of paths that are lists of a person's tracks. */
const LISTS =
  /^(sets|tracks|albums|popular-tracks|reposts|likes|followers|following|comments|spotlight|toptracks|groups|info)$/;

export const soundcloud: Site = {
  name: "SoundCloud",
  matches: (url) => hostIs(url, "soundcloud.com", "snd.sc"),
  key,
  // Seen in shared addresses, 2024.
  link: (url, seconds) => (hostOf(url) === "soundcloud.com" ? `${url.href.replace(/#.*/, "")}#t=${seconds}` : url.href),
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

function key(url: URL): Place | null {
  if (hostIs(url, "w.soundcloud.com")) return playerPlace(url);
  if (!/^(m\.)?soundcloud\.com$/.test(hostOf(url))) return null;
  const [user = "", track = "", token = "", more] = url.pathname.split("/").filter(Boolean);
  if (!track || OWN_PAGES.test(user) || LISTS.test(track) || more) return null;
  // A private track opens with its token only.
  if (token && !token.startsWith("s-")) return null;
  const path = `${user}/${track}`.toLowerCase();
  return { key: `sc:${path}`, url: `https://soundcloud.com/${path}${token && `/${token}`}` };
}

/** The player that other pages embed: it is told the track's page, or its number. */
function playerPlace(url: URL): Place | null {
  const told = url.searchParams.get("url") ?? "";
  const [, number] = /\/tracks\/(?:soundcloud(?::|%3a)tracks(?::|%3a))?(\d+)/i.exec(told) ?? [];
  if (number) {
    const address = `https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/${number}`;
    return { key: `sc:tracks/${number}`, url: address };
  }
  const page = URL.parse(told);
  return page && !hostIs(page, "w.soundcloud.com") ? key(page) : null;
}

function trackKey(url: URL | null): string | null {
  return (url && key(url)?.key) ?? null;
}
