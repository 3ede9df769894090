import type { SitePage } from "../../site.ts";
import { placeOf } from "./address.ts";
import { hostIs } from "../../host.ts";
import { clockSeconds } from "../../metadata/duration.ts";
import { all, documentTitle, first, textOf } from "../../metadata/page.ts";
import { mainPlayer, readPlayer } from "../../metadata/media-element.ts";
import { hasMovedOn } from "../../moved-on.ts";
import type { Absence, SiteReading } from "../../site.ts";

/** The unit that the course's contents mark: 学堂在线, then 雨课堂. */
const MARKED =
  ".menu-content-item.active .item-name, .menu-content-item.is-active .item-name, .leaf-item.is-active .leaf-item-title";

const HEADING = ".title-fl span, .video-title, .leaf-title, .unit-title";

const COURSE = ".course-name, .courseName, .course-title";

/** Titles of the whole site. */
const SITE = /\s*[-_|–]?\s*(?:学堂在线|雨课堂|荷塘雨课堂|长江雨课堂|黄河雨课堂)[^-_|]*$/;

export const page: SitePage = {
  read(page, url) {
    return placeOf(url) ? readUnit(page, url) : "no-media";
  },
};

/** Both load everything by their programs: what is shown is all there is. */
function readUnit(page: Document, url: URL): SiteReading | Absence {
  const shown = [...all(page, MARKED), ...all(page, HEADING)].map(textOf).find(Boolean) ?? "";
  const course = textOf(first(page, COURSE));
  const own = documentTitle(page).replace(SITE, "");
  const title = shown || (own === course ? "" : own);
  if (!title) return "not-ready";
  const length = clockSeconds(
    textOf(first(page, ".xt_video_player_current_time_display span:last-of-type, .duration")),
  );
  return {
    ...readPlayer(mainPlayer(page)),
    kind: "video",
    ...(hostIs(url, "yuketang.cn") && { site: "雨课堂" }),
    title,
    ...(length && { durationSeconds: length }),
    series: course && course !== title ? { title: course } : null,
    ...(hasMovedOn(page, url) && { unproven: true }),
  };
}
