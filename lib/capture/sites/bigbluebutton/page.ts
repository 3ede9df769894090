import type { SitePage } from "../../site.ts";
import { recordingId } from "./address.ts";
import { readAnyPage } from "../../any-page.ts";
import { publishedAt } from "../../metadata/date.ts";
import { readPlayer } from "../../metadata/media-element.ts";
import { all, first, textOf } from "../../metadata/page.ts";
import { readMetadata } from "../../metadata/read-metadata.ts";
import { mergeReadings } from "../../reading.ts";

/** The day of the meeting, which the player writes behind its name: `Name - 10/21/2024`. */
const DAY = /\s+[-–]\s+\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/;

export const page: SitePage = {
  /** Camera and shared screen are two players of one recording; the head is the program's own, the same for all. */
  read(page, url) {
    const title = textOf(first(page, ".top-bar .title")).replace(DAY, "");
    // Empty until its program has asked for the recording; servers before 2.3 have another player.
    if (!title) return all(page, "video, audio").length > 0 ? readAnyPage(page, url) : "not-ready";
    const players = all(page, "video, audio").map((player) => readPlayer(player));
    const known = players.map(({ durationSeconds }) => durationSeconds ?? 0);
    const started = Number(recordingId(url)?.split("-")[1]);
    const told = { ...readMetadata(page, url), description: "", keywords: [], creators: [] };
    return {
      ...mergeReadings({ title, durationSeconds: Math.max(0, ...known) || null }, told),
      kind: "video",
      published: publishedAt(started),
      captionTracks: players.flatMap(({ captionTracks }) => captionTracks ?? []),
    };
  },
};
