import { all, attribute, documentTitle, first, textOf } from "../../metadata/page.ts";
import type { Absence, Reading, SiteReading } from "../../site.ts";
import { organisationOf, type UnitAddress } from "./unit-address.ts";
import { readUnit, textsOf } from "./unit.ts";

/**
 * A page of a sequence as edX had it from 2012 to 2022: one tab for each unit. The unit that is shown stands in
 * `#seq_content`; all units stand in `.seq_contents`, as text, out of which the page's program takes them.
 */
export function readCourseware(page: Document, base: URL, address: UnitAddress): SiteReading | Absence {
  const course = readCourse(page, address);
  const shown = first(page, "#seq_content");
  if (shown && shown.children.length > 0) {
    const reading = readUnit(shown, base, tabTitle(page, "#sequence-list .active"));
    return reading ? { ...reading, title: reading.title || sequenceTitle(page), ...course } : "no-media";
  }
  const units = all(page, ".seq_contents");
  const position = address.position ?? Number(attribute(page, ".sequence[data-position]", "data-position") || 1);
  const current = parsed(page, units[position - 1]);
  const tab = tabTitle(page, `#sequence-list [aria-controls=seq_contents_${position - 1}]`);
  const reading = current ? readUnit(current, base, tab) : null;
  if (reading) return { ...reading, title: reading.title || sequenceTitle(page), ...course };
  // An address without a unit names the whole sequence.
  const isLecture = address.position === null && units.some((unit) => hasVideo(parsed(page, unit), base));
  if (!isLecture) return "no-media";
  return { kind: "video", title: sequenceTitle(page), description: current ? textsOf(current) : "", ...course };
}

function hasVideo(unit: Element | null, base: URL): boolean {
  return unit !== null && readUnit(unit, base) !== null;
}

function readCourse(page: Document, address: UnitAddress): Reading {
  const provider = textOf(first(page, ".provider"));
  const line = first(page, ".course-header, header h2, .provider")?.closest("h1, h2, .course-header");
  const name = textOf(first(page, ".course-header .course-name, header .course-name"));
  const title = name || textOf(line).replace(provider, "");
  return {
    creators: [provider.replace(/\s*:$/, "") || organisationOf(address)],
    series: title ? { title: title.replace(/\s+/g, " ").trim() } : null,
  };
}

/** The first line only: tabs repeat the titles of everything in the unit. */
function tabTitle(page: Document, tab: string): string {
  const title = attribute(page, tab, "data-page-title") || attribute(page, tab, "title");
  return title.split("\n")[0]?.trim() ?? "";
}

/** `Sequence | Number Courseware | Site` */
function sequenceTitle(page: Document): string {
  return documentTitle(page).split(/\s+\|\s+/)[0] ?? "";
}

/** Markup that stands in the page as text, parsed for reading: nothing in it runs or loads. */
function parsed(page: Document, place: Element | undefined): Element | null {
  const view: (Window & typeof globalThis) | null = Reflect.get(Object.getPrototypeOf(page), "defaultView", page);
  if (!view || !place) return null;
  return first(new view.DOMParser().parseFromString(textOf(place), "text/html"), "body");
}
