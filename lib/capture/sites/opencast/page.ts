import type { SitePage } from "../../site.ts";
import { PLAYER } from "./address.ts";
import { readAnyPage } from "../../any-page.ts";
import { readPlayer } from "../../metadata/media-element.ts";
import { all, documentTitle } from "../../metadata/page.ts";
import { readMetadata } from "../../metadata/read-metadata.ts";
import { mergeReadings } from "../../reading.ts";

/** What players call themselves before they know the recording. */
const NO_TITLE =
  /^(?:(?:opencast|paella|theodul|matterhorn)(?:[\s\d.-]+(?:media|engage|pass|player|theodul))*|unknown video title|loading.*)$/i;

export const page: SitePage = {
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
