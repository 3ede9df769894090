import type { Lecture } from "../lecture/lecture.ts";
import type { Summary } from "../lecture/summary.ts";

/** What else is remembered of a lecture, and searched: chapters, series, keywords, site and host, former summaries. */
export function contextOf(lecture: Lecture, summaries: readonly Summary[]): string[] {
  const host = URL.parse(lecture.url)?.hostname.replace(/^www\./, "") ?? "";
  const former = summaries.filter(({ id, deletedAt }) => deletedAt === null && id !== lecture.currentSummaryId);
  return [
    ...lecture.chapters.map(({ title }) => title),
    lecture.series?.title ?? "",
    ...lecture.keywords,
    lecture.site,
    host,
    ...former.map(({ text }) => text),
  ].filter(Boolean);
}
