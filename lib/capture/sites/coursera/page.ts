import type { SitePage } from "../../site.ts";
import { itemOf } from "./address.ts";
import { readAnyPage } from "../../any-page.ts";
import { mainPlayer, readPlayer } from "../../metadata/media-element.ts";
import { all, documentTitle, first, textOf } from "../../metadata/page.ts";
import { readMetadata } from "../../metadata/read-metadata.ts";
import { hasMovedOn } from "../../moved-on.ts";
import { mergeReadings } from "../../reading.ts";
import type { Reading } from "../../site.ts";
import { courseraList } from "./course-list.ts";
import { courseOf } from "./course.ts";

export const page: SitePage = {
  list: courseraList,
  read(page, url) {
    const item = itemOf(url);
    if (!item) return "no-media";
    const player = mainPlayer(page) ?? first(page, "main video");
    const unproven = hasMovedOn(page, url) && { unproven: true as const };
    const shown = { ...readPlayer(player), title: titleOf(page), series: courseOf(page, item.course) };
    // The head of a course's own pages speaks of the course.
    if (!item.isPublic) return player ? { kind: "video", ...shown, ...unproven } : absence(page);
    const found = readAnyPage(page, url);
    const told = typeof found === "string" ? readMetadata(page, url) : found;
    const made = madeBy(told.description ?? "");
    if (typeof found === "string" && !player && !made) return found;
    const description = made ? made.description : told.description;
    return {
      ...mergeReadings(made, shown, told),
      kind: "video",
      description: description ?? "",
      keywords: [],
      ...unproven,
    };
  },
};

/** The heading, which is the beginning of the window's title as well: `Lecture - Module | Coursera`. */
function titleOf(page: Document): string {
  const whole = documentTitle(page).replace(/\s*\|\s*Coursera\s*$/, "");
  const headings = all(page, "h1").map(textOf);
  return headings.find((heading) => heading !== "" && whole.startsWith(heading)) ?? whole;
}

/** `Video created by UNIVERSITY for the course "COURSE". Description` */
function madeBy(description: string): Reading | null {
  const pattern = /^Video created by (.{2,120}?) for the course ["“](.{2,200}?)["”]\.?\s*/;
  const [beginning, maker = "", course = ""] = pattern.exec(description) ?? [];
  if (!beginning) return null;
  const rest = description.slice(beginning.length);
  return { creators: [maker], series: { title: course }, description: rest };
}

function absence(page: Document): "no-media" | "not-ready" {
  return first(page, "h1") ? "no-media" : "not-ready";
}
