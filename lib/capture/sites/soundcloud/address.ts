import type { SiteAddress } from "../../site.ts";
import { hostIs, hostOf } from "../../host.ts";
import type { Place } from "../../site.ts";

/** First parts of paths that are no person's name. */
export const OWN_PAGES =
  /^(discover|stream|search|you|upload|charts|pages|settings|messages|notifications|people|tags|mobile|jobs|popular|groups|terms-of-use|imprint|go|pro|stations|player|signin|logout|oembed|feed|library|checkout|for|premium|artists|apps|download)$/;

/** Second parts of paths that are lists of a person's tracks. */
export const LISTS =
  /^(sets|tracks|albums|popular-tracks|reposts|likes|followers|following|comments|spotlight|toptracks|groups|info)$/;

export const soundcloud: SiteAddress = {
  id: "soundcloud",
  name: "SoundCloud",
  matches: (url) => hostIs(url, "soundcloud.com", "snd.sc"),
  key,
  // Seen in shared addresses, 2024.
  link: (url, seconds) => (hostOf(url) === "soundcloud.com" ? `${url.href.replace(/#.*/, "")}#t=${seconds}` : url.href),
};

export function key(url: URL): Place | null {
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
export function playerPlace(url: URL): Place | null {
  const told = url.searchParams.get("url") ?? "";
  const [, number] = /\/tracks\/(?:soundcloud(?::|%3a)tracks(?::|%3a))?(\d+)/i.exec(told) ?? [];
  if (number) {
    const address = `https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/${number}`;
    return { key: `sc:tracks/${number}`, url: address };
  }
  const page = URL.parse(told);
  return page && !hostIs(page, "w.soundcloud.com") ? key(page) : null;
}
