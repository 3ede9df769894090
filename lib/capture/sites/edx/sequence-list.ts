import { unescaped } from "../../unescaped.ts";
import { linkedList } from "../../list/linked-list.ts";
import type { ListReading } from "../../list/list-reading.ts";
import { all, documentTitle, first, textOf } from "../../metadata/page.ts";
import { unitAddress } from "./unit-address.ts";

/** How the bar above a unit marks the units that are videos (Font Awesome names; seen 2021). */
const VIDEO = "[data-icon='film'], [data-icon='video'], .fa-film, .fa-video";
const TABS = ".sequence-navigation-tabs a[href*='/course/']";

/** The video units of the sequence that is open; an outline alone does not say which of its parts are videos. */
export function sequenceList(page: Document, url: URL): ListReading | null {
  const here = unitAddress(url);
  if (here?.form !== "learning") return null;
  const videos = new Set(
    all(page, TABS)
      .filter((link) => link.querySelector(VIDEO))
      .map((link) => unescaped(URL.parse(link.getAttribute("href") ?? "", url)?.pathname ?? "")),
  );
  const list = linkedList(page, url, {
    selector: TABS,
    identity: (link) => (videos.has(unescaped(link.pathname)) ? unitAddress(link)?.id : null),
  });
  // `Sequence | Section | Course | Site`
  const [sequence = ""] = documentTitle(page).split(/\s+\|\s+/);
  const course = textOf(first(page, ".course-title-lockup .course-title"));
  return { ...list, title: [course, sequence].filter(Boolean).join(": "), url: sequenceAddress(url) };
}

/** The unit's address without the unit. */
function sequenceAddress(url: URL): string {
  return new URL(unescaped(url.pathname).replace(/\/[^/]*type@vertical[^/]*\/?$/, ""), url).href;
}
