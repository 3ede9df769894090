import type { SitePage } from "../../site.ts";
import { lectureOf } from "./address.ts";
import { mainPlayer, readPlayer } from "../../metadata/media-element.ts";
import { all, documentTitle, first, textOf } from "../../metadata/page.ts";
import { hasMovedOn } from "../../moved-on.ts";

export const page: SitePage = {
  read(page, url) {
    const lecture = lectureOf(url);
    if (!lecture) return "no-media";
    const player = mainPlayer(page) ?? first(page, "video");
    const title = titleOf(page);
    if (!title) return "not-ready";
    if (!player) return "no-media";
    // The window's title names the course only, also after the next lecture has begun.
    const course = documentTitle(page)
      .replace(/^\(\d+\)\s*/, "")
      .replace(/^Course:\s*/, "")
      .replace(/\s*\|\s*Udemy.*$/, "");
    const shown = textOf(first(page, "[data-purpose='course-header-title']")) || course;
    const unproven = hasMovedOn(page, url) && { unproven: true as const };
    return { ...readPlayer(player), kind: "video", title, series: shown ? { title: shown } : null, ...unproven };
  },
};

/** The current lecture in the course's list; its number before the title is not part of it. Seen 2020 to 2025. */
function titleOf(page: Document): string {
  const item = all(
    page,
    "[class*='curriculum-item-link--is-current'], [aria-current=true][data-purpose^='curriculum-item']",
  );
  const places = [
    item[0]?.querySelector("[data-purpose='item-title']"),
    first(page, "[class*='video-viewer--title-overlay']"),
  ];
  return (
    places
      .map(textOf)
      .find(Boolean)
      ?.replace(/^\d+\.\s+/, "") ?? ""
  );
}
