import type { SitePage } from "../../site.ts";
import { lessonId } from "./address.ts";
import { playerData } from "./player-data.ts";
import { readAddressedPage } from "../../any-page.ts";
import { publishedFrom } from "../../metadata/date.ts";
import { isoSeconds } from "../../metadata/duration.ts";
import { anyScriptHolds } from "../../metadata/inline-json.ts";
import { at, listAt, textAt } from "../../metadata/json-value.ts";
import { mainPlayer, readPlayer } from "../../metadata/media-element.ts";
import { all } from "../../metadata/page.ts";
import { isName } from "../../metadata/names.ts";
import { mergeReadings } from "../../reading.ts";
import type { Reading } from "../../site.ts";

export const page: SitePage = {
  /** The head says "EchoVideo" or "Echo360 Classroom", the same for all. Seen in public programs that read it, 2026-09. */
  read(page, url) {
    const data = playerData(page, lessonId(url));
    const player = mainPlayer(page) ?? all(page, "video, audio")[0];
    const title = textAt(data, "lesson", "displayName") || textAt(data, "lesson", "name") || textAt(data, "title");
    // Started for another lesson, or not with this at all.
    if (!title) return anyScriptHolds(page, 'Echo["') ? "not-ready" : readAddressedPage(page, url);
    const shown = player ? readPlayer(player) : null;
    return { ...mergeReadings({ title, ...readData(data) }, shown), kind: "video" };
  },
};

function readData(data: unknown): Reading {
  const section = at(data, "sectionInfo", "section") ?? at(data, "section");
  const course =
    textAt(section, "course", "name") ||
    textAt(data, "sectionInfo", "course", "name") ||
    textAt(section, "courseName") ||
    textAt(section, "name");
  const started = textAt(data, "lesson", "timing", "start") || textAt(data, "lesson", "startTimeUTC");
  const presenter = textAt(data, "lesson", "instructor", "name") || textAt(data, "video", "owner", "name");
  const named = listAt(at(data, "video"), "presenters").filter((each) => typeof each === "string");
  const seconds = isoSeconds(textAt(data, "video", "duration"));
  return {
    published: started ? publishedFrom(started) : null,
    durationSeconds: seconds === null ? null : Math.round(seconds),
    description: textAt(data, "lesson", "description"),
    creators: (presenter ? [presenter] : named).filter(isName),
    series: course ? { title: course } : null,
  };
}
