import type { SiteAddress } from "../../site.ts";
import { hostIs } from "../../host.ts";
import type { Place } from "../../site.ts";

export const PATH = /^(?:\/intl-[a-z-]+)?(?:\/embed|\/embed-podcast)?\/(episode|track)\/([A-Za-z\d]{22})(?:\/|$)/;

export const URI = /^spotify:(episode|track):([A-Za-z\d]{22})$/;

/** The player of a show, for other pages, plays its newest episode. */
export const SHOW_PLAYER = /^\/(?:embed|embed-podcast)\/show\/([A-Za-z\d]{22})(?:\/|$)/;

export const spotify: SiteAddress = {
  id: "spotify",
  name: "Spotify",
  matches: (url) => hostIs(url, "open.spotify.com", "embed.spotify.com", "play.spotify.com"),
  key,
  link: (url, seconds) => `${key(url)?.url ?? url.href}?t=${seconds}`,
};

export function key(url: URL): Place | null {
  const [, kind, id] = PATH.exec(url.pathname) ?? URI.exec(url.searchParams.get("uri") ?? "") ?? [];
  if (kind) return { key: `spotify:${kind}:${id}`, url: `https://open.spotify.com/${kind}/${id}` };
  const [, show] = SHOW_PLAYER.exec(url.pathname) ?? [];
  return show ? { key: `spotify:show:${show}`, url: `https://open.spotify.com/embed/show/${show}` } : null;
}
