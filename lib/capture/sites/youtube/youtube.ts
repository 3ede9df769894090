import type { Chapter } from "../../../lecture/lecture.ts";
import { chaptersFromText } from "../../metadata/chapters.ts";
import { textAt } from "../../metadata/json-value.ts";
import { mergeReadings } from "../../reading.ts";
import type { Absence, Reading, Site } from "../../site.ts";
import { videoId, youtubeAddress } from "./address.ts";
import { readEarlyElements, readPlayerArgs } from "./early-page.ts";
import { idsOfPage, readLinkedData, readMicrodata, readOpenGraph, readShownPage } from "./page-metadata.ts";
import { inlinePlayerResponses, type PlayerResponse, readPlayerResponse } from "./player-response.ts";
import { watchData, type WatchData } from "./watch-data.ts";

export const youtube: Site = {
  address: youtubeAddress,
  read(page, url) {
    const id = videoId(url);
    if (!id) return "no-media";
    const responses = inlinePlayerResponses(page);
    const player = responses.find((each) => each.id === id);
    const watch = watchData(page, url.searchParams.get("list"));
    const current = watch?.id === id ? watch : null;
    const named = idsOfPage(page);
    const early = named.has(id) || named.size === 0 ? readEarlyElements(page) : null;
    const told = player ? readPlayerResponse(player.response) : null;
    const reading = mergeReadings(
      told,
      readPlayerArgs(page, id),
      current?.reading ?? null,
      readLinkedData(page, id),
      early,
      readMicrodata(page, id),
      readShownPage(page, id),
      withoutKnown(readOpenGraph(page, id), told, early),
    );
    if (!reading.title) return absence(responses, watch, named, id);
    return { ...reading, kind: "video", chapters: chaptersOf(reading, current) };
  },
};

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
