import type { SitePage } from "../../site.ts";
import { readPlayer } from "../../metadata/media-element.ts";
import { all, documentTitle, first, textOf } from "../../metadata/page.ts";

const DEEPEST = 3;

export const page: SitePage = {
  /** The chapter's film lies some frames deep, all of one host (seen in public programs that read it, 2026-09). */
  read(page) {
    const player = playerIn(page, DEEPEST);
    if (!player) return "no-media";
    const title = textOf(first(page, ".prev_title, .posCatalog_active .posCatalog_name"));
    if (!title) return "not-ready";
    const course = textOf(first(page, ".chapter_header .course_name, .coursename, .prev_white ~ .textHidden"));
    return { ...readPlayer(player), kind: "video", title, series: seriesOf(course || documentTitle(page), title) };
  },
};

function seriesOf(course: string, title: string) {
  return course && course !== title && !/^(?:学生学习页面|超星|学习通)/.test(course) ? { title: course } : null;
}

function playerIn(page: Document, depth: number): Element | null {
  const own = all(page, "video, audio")[0];
  if (own || depth === 0) return own ?? null;
  for (const frame of all(page, "iframe")) {
    // Null for frames of other hosts.
    const inner: unknown = "contentDocument" in frame ? frame.contentDocument : null;
    const player = inner && typeof inner === "object" ? playerIn(inner as Document, depth - 1) : null;
    if (player) return player;
  }
  return null;
}
