import { readAnyPage } from "../any-page.ts";
import { hostIs } from "../host.ts";
import { meta } from "../metadata/page.ts";
import { readMetadata } from "../metadata/read-metadata.ts";
import { mergeReadings } from "../reading.ts";
import type { Place, Site } from "../site.ts";
import { readEntity } from "./spotify/entity.ts";
import { readInvitation, readShownEpisode } from "./spotify/page.ts";
import { namesAnother, readHead } from "./video/page-head.ts";
import { spotifyShow } from "./spotify/show-list.ts";

const PATH = /^(?:\/intl-[a-z-]+)?(?:\/embed|\/embed-podcast)?\/(episode|track)\/([A-Za-z\d]{22})(?:\/|$)/;
const URI = /^spotify:(episode|track):([A-Za-z\d]{22})$/;
/** The player of a show, for other pages, plays its newest episode. */
const SHOW_PLAYER = /^\/(?:embed|embed-podcast)\/show\/([A-Za-z\d]{22})(?:\/|$)/;

export const spotify: Site = {
  name: "Spotify",
  matches: (url) => hostIs(url, "open.spotify.com", "embed.spotify.com", "play.spotify.com"),
  key,
  link: (url, seconds) => `${key(url)?.url ?? url.href}?t=${seconds}`,
  list: spotifyShow,
  read(page, url) {
    const uri = key(url)?.key ?? "";
    const told = readEntity(page, uri);
    const head = namesAnother(page, url, spotify) ? null : readInvitation(page, url, uri);
    if (told) return { kind: "audio", ...mergeReadings(told.reading, head), url: told.url };
    if (!head) {
      const shown = readShownEpisode(page);
      return shown ? { kind: "audio", ...shown, unproven: true } : readHead(page, url, spotify);
    }
    // Pages of what is not there have no such address.
    const isThis = URL.parse(meta(page, "og:url"));
    const found = isThis && key(isThis)?.key === uri ? readMetadata(page, url) : readAnyPage(page, url);
    if (typeof found === "string") return found;
    return { ...mergeReadings(head, found), description: head.description ?? "", kind: "audio" };
  },
};

function key(url: URL): Place | null {
  const [, kind, id] = PATH.exec(url.pathname) ?? URI.exec(url.searchParams.get("uri") ?? "") ?? [];
  if (kind) return { key: `spotify:${kind}:${id}`, url: `https://open.spotify.com/${kind}/${id}` };
  const [, show] = SHOW_PLAYER.exec(url.pathname) ?? [];
  return show ? { key: `spotify:show:${show}`, url: `https://open.spotify.com/embed/show/${show}` } : null;
}
