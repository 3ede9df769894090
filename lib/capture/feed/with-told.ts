import type { CapturedLecture } from "../captured.ts";
import { lectureFacts } from "../lecture-facts.ts";
import type { ToldByFeed } from "./told.ts";

/** Does a capture leave open what the feed of a show may say? */
export function wantsTold(captured: CapturedLecture): boolean {
  const { published, durationSeconds, description } = captured;
  return published === null || durationSeconds === null || description === "" || isOnlyShow(captured);
}

/** A capture, with what the feed says of the fields that its page leaves open. */
export function withTold(captured: CapturedLecture, told: ToldByFeed | null): CapturedLecture {
  if (!told) return captured;
  const { key, url, site } = captured;
  const facts = lectureFacts(captured.kind, { key, url, site }, told);
  return {
    ...captured,
    creators: isOnlyShow(captured) && facts.creators.length > 0 ? facts.creators : captured.creators,
    published: captured.published ?? facts.published,
    durationSeconds: captured.durationSeconds ?? facts.durationSeconds,
    description: captured.description || facts.description,
    keywords: captured.keywords.length > 0 ? captured.keywords : facts.keywords,
    chapters: captured.chapters.length > 0 ? captured.chapters : facts.chapters,
    series: captured.series ?? facts.series,
  };
}

/** The show stands for people whom the page does not name. */
function isOnlyShow({ creators, series }: CapturedLecture): boolean {
  return creators.length === 0 || (creators.length === 1 && creators[0] === series?.title);
}
