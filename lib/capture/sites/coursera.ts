import { readAnyPage } from "../any-page.ts";
import { hostIs } from "../host.ts";
import { mainPlayer, readPlayer } from "../metadata/media-element.ts";
import { all, documentTitle, first, textOf } from "../metadata/page.ts";
import { readMetadata } from "../metadata/read-metadata.ts";
import { hasMovedOn } from "../moved-on.ts";
import { mergeReadings } from "../reading.ts";
import type { Reading, Site } from "../site.ts";
import { courseraList } from "./coursera/course-list.ts";
import { courseOf } from "./coursera/course.ts";

interface Item {
  readonly course: string;
  readonly id: string;
  readonly path: string;
  /** Lectures that anyone may see stand at `/lecture/COURSE/title-ID`. */
  readonly isPublic: boolean;
}

export const coursera: Site = {
  name: "Coursera",
  matches: (url) => hostIs(url, "coursera.org"),
  key(url) {
    const item = itemOf(url);
    if (!item) return null;
    const host = hostIs(url, "class.coursera.org") ? "class.coursera.org" : "www.coursera.org";
    return { key: `coursera:${item.course}:${item.id}`, url: `https://${host}${item.path}` };
  },
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

function itemOf(url: URL): Item | null {
  const learn = /^\/(?:learn|teach)\/([\w-]+)\/(?:lecture|item)\/([\w-]+)/.exec(url.pathname);
  if (learn) {
    const [, course = "", id = ""] = learn;
    return { course, id, path: `/learn/${course}/lecture/${id}`, isPublic: false };
  }
  const open = /^\/lecture\/([\w-]+)\/((?:[^/]*-)?([\da-z]{5}))\/?$/i.exec(url.pathname);
  if (open) {
    const [path, course = "", , id = ""] = open;
    return { course, id, path: path.replace(/\/$/, ""), isPublic: true };
  }
  // Classes with dates, 2012 to 2016.
  const [, course = "", first = ""] = /^\/([\w-]+)\/lecture\/(\d+|(?:preview_)?view)/.exec(url.pathname) ?? [];
  const id = /^\d/.test(first) ? first : (url.searchParams.get("lecture_id") ?? "");
  if (!hostIs(url, "class.coursera.org") || !/^\d+$/.test(id)) return null;
  return { course, id, path: `/${course}/lecture/${id}`, isPublic: false };
}

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
