import { readAnyPage } from "../any-page.ts";
import { hostOf } from "../host.ts";
import { readPlayer } from "../metadata/media-element.ts";
import { all, documentTitle } from "../metadata/page.ts";
import { readMetadata } from "../metadata/read-metadata.ts";
import { mergeReadings } from "../reading.ts";
import type { Site } from "../site.ts";

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** Opencast's players: Paella 5 to 7 and the older Theodul. */
const PLAYER = /^\/(?:paella\d?|engage|engage\/theodul)\/ui\/(?:watch|embed|core)\.html$/;
/** What players call themselves before they know the recording. */
const NO_TITLE =
  /^(?:(?:opencast|paella|theodul|matterhorn)(?:[\s\d.-]+(?:media|engage|pass|player|theodul))*|unknown video title|loading.*)$/i;

/** Lecture recordings of universities that run Opencast. */
export const opencast: Site = {
  name: "Opencast",
  matches: (url) => PLAYER.test(url.pathname) || UUID.test(playId(url)),
  key(url) {
    const id = PLAYER.test(url.pathname) ? (url.searchParams.get("id") ?? "") : playId(url);
    if (!/^[\w.-]+$/.test(id)) return null;
    const path = playId(url) ? url.pathname.replace(/\/$/, "") : `${url.pathname}?id=${id}`;
    return { key: `opencast:${hostOf(url)}:${id}`, url: `https://${url.host}${path}` };
  },
  link(url, seconds) {
    const target = new URL(opencast.key(url)?.url ?? url.href);
    target.searchParams.set("time", `${Math.floor(seconds / 60)}m${seconds % 60}s`);
    return target.href;
  },
  read(page, url) {
    // `/play/` leads to a player; what stays there is a page of some other program.
    if (!PLAYER.test(url.pathname)) return readAnyPage(page, url);
    const players = all(page, "video, audio");
    const seconds = Math.max(0, ...players.map((player) => readPlayer(player).durationSeconds ?? 0));
    const title = documentTitle(page).replace(/\s+[|–-]\s+(?:Opencast|Paella).*$/i, "");
    // The page is empty until its program has asked for the recording.
    if (players.length === 0 || !title || NO_TITLE.test(title)) return "not-ready";
    return { ...mergeReadings({ title, durationSeconds: seconds || null }, readMetadata(page, url)), kind: "video" };
  },
};

function playId(url: URL): string {
  return /^\/play\/([^/]+)\/?$/.exec(url.pathname)?.[1] ?? "";
}
