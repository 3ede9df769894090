import type { SitePage } from "../../site.ts";
import { watchAddress } from "./address.ts";
import type { Chapter } from "../../../lecture/lecture.ts";
import { hostIs } from "../../host.ts";
import { hasMovedOn } from "../../moved-on.ts";
import { chaptersFromText } from "../../metadata/chapters.ts";
import { textAt } from "../../metadata/json-value.ts";
import { mergeReadings } from "../../reading.ts";
import type { Absence, Reading } from "../../site.ts";
import { videoId } from "./video-id.ts";
import { readEarlyElements, readPlayerArgs } from "./early-page.ts";
import { readEmbeddedPlayer } from "./embedded-player.ts";
import { idsOfPage, readLinkedData, readMicrodata, readOpenGraph, readShownPage } from "./page-metadata.ts";
import { inlinePlayerResponses, type PlayerResponse, readPlayerResponse } from "./player-response.ts";
import { youtubePlaylist } from "./playlist.ts";
import { readMobilePage, readMusicBar, readTitleLink } from "./shown-player.ts";
import { unnamedPlace } from "./unnamed-place.ts";
import { unnamedVideo } from "./unnamed-video.ts";
import { mayAddToPlayer, watchData, type WatchData } from "./watch-data.ts";

export const page: SitePage = {
  list: youtubePlaylist,
  read(page, url) {
    const responses = inlinePlayerResponses(page);
    const id = videoId(url) ?? unnamedVideo(page, url, responses);
    if (!id) return unnamedPlace(url) && hasMovedOn(page, url) ? "not-ready" : "no-media";
    const list = url.searchParams.get("list");
    const player = responses.find((each) => each.id === id);
    const told = player ? readPlayerResponse(player.response) : null;
    const whole = told !== null && saysItAll(told);
    const watch = !whole || mayAddToPlayer(page, list) ? watchData(page, list) : null;
    const current = watch?.id === id ? watch : null;
    const hasMoved = hasMovedOn(page, url);
    const named = whole ? told : readEverything(page, id, told, current, hasMoved);
    // What is drawn is the last to change, and bears no id of its own.
    const isShown = hasMoved && !named.title;
    const reading = mergeReadings(isShown ? readShownPage(page, id) : named, { series: current?.series ?? null });
    if (!reading.title) return absence(responses, watch, idsOfPage(page), id);
    const kind = isMusic(url, player) ? "audio" : "video";
    const chapters = chaptersOf(reading, current);
    return { ...reading, kind, url: watchAddress(id), chapters, ...(isShown && { unproven: true }) };
  },
};

/** A record with a still picture; music videos are videos on YouTube Music too. */
function isMusic(url: URL, player: PlayerResponse | undefined): boolean {
  const type = textAt(player?.response, "videoDetails", "musicVideoType");
  return hostIs(url, "music.youtube.com") && !/_(OMV|UGC|OFFICIAL_SOURCE_MUSIC|PODCAST_EPISODE)$/.test(type);
}

/** A player that knows all this was told everything; the page's other places would add nothing. */
function saysItAll(told: Reading): boolean {
  return Boolean(told.title && told.creators?.[0] && told.published && told.durationSeconds);
}

function readEverything(
  page: Document,
  id: string,
  told: Reading | null,
  watch: WatchData | null,
  hasMoved: boolean,
): Reading {
  const named = idsOfPage(page);
  const early = !hasMoved && (named.has(id) || named.size === 0) ? readEarlyElements(page) : null;
  return mergeReadings(
    told,
    readPlayerArgs(page, id),
    watch?.reading() ?? null,
    readLinkedData(page, id),
    early,
    readMicrodata(page, id),
    readEmbeddedPlayer(page, id),
    hasMoved ? null : readShownPage(page, id),
    readShownPlayer(page, id, named.has(id) && !hasMoved),
    withoutKnown(readOpenGraph(page, id), told, early),
  );
}

/** What is drawn in or beside the player; the bars of the smaller sites bear no id, and take that of the head or the player. */
function readShownPlayer(page: Document, id: string, isNamed: boolean): Reading | null {
  const linked = readTitleLink(page, id);
  return isNamed || linked ? mergeReadings(readMusicBar(page), readMobilePage(page), linked) : null;
}

/** A player that knows the title knows that there are no keywords; so does an early page of its description. */
function withoutKnown(head: Reading | null, told: Reading | null, early: Reading | null): Reading {
  const complete = Boolean(told?.title);
  return { ...head, ...(complete && { keywords: [] }), ...((complete || early) && { description: "" }) };
}

/** A refused video says so and names no other; everything else may still be on its way. */
function absence(
  responses: readonly PlayerResponse[],
  watch: WatchData | null,
  named: ReadonlySet<string>,
  id: string,
): Absence {
  const ids = new Set([...responses.map((each) => each.id), watch?.id ?? "", ...named].filter(Boolean));
  const refused = responses.some(({ response }) =>
    /ERROR|LOGIN_REQUIRED|UNPLAYABLE/.test(textAt(response, "playabilityStatus", "status")),
  );
  ids.delete(id);
  return refused && ids.size === 0 ? "no-media" : "not-ready";
}

/** The uploader's chapters before those that a machine found. */
function chaptersOf(reading: Reading, watch: WatchData | null): readonly Chapter[] {
  if (watch && watch.chapters.length > 0) return watch.chapters;
  const written = chaptersFromText(reading.description ?? "", reading.durationSeconds ?? null);
  return written.length > 0 ? written : (watch?.automaticChapters ?? []);
}
