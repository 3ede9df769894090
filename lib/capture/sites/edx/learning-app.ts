import { unescaped } from "../../unescaped.ts";
import { all, documentTitle, first, textOf } from "../../metadata/page.ts";
import type { Absence, SiteReading } from "../../site.ts";
import { organisationOf, type UnitAddress } from "./unit-address.ts";

/** Tabs of units that are exercises, locked or only text carry these pictures (Font Awesome names; seen 2021). */
const NO_VIDEO = /^(?:edit|pencil-alt|book|lock|tasks)$/;

/**
 * The course application (`learning.` hosts, since 2020). The unit itself stands in a frame of another origin, out of
 * reach: what is around it says the unit's title and the course's.
 */
export function readLearningApp(page: Document, address: UnitAddress): SiteReading | Absence {
  const frame = all(page, "iframe#unit-iframe, iframe[src*='/xblock/']")[0];
  if (!frame) return first(page, "h1") ? "no-media" : "not-ready";
  if (!unescaped(frame.getAttribute("src") ?? "").includes(address.id)) return "not-ready";
  const picture = first(page, ".sequence-navigation-tabs .active svg")?.getAttribute("data-icon") ?? "";
  if (NO_VIDEO.test(picture)) return "no-media";
  // `Sequence | Section | Course | Site`
  const [sequence = "", ...rest] = documentTitle(page).split(/\s+\|\s+/);
  const course = textOf(first(page, ".course-title-lockup .course-title")) || (rest.length > 1 ? rest.at(-2) : "");
  const heading = textOf(first(page, ".unit h1, .unit h2, .unit-container h1"));
  return {
    kind: "video",
    title: heading || frame.getAttribute("title")?.trim() || sequence,
    creators: [organisationOf(address)].filter(Boolean),
    series: course ? { title: course } : null,
  };
}
