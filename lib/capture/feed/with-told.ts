import type { CapturedLecture } from "../captured.ts";
import { lectureFacts } from "../lecture-facts.ts";
import type { Beside } from "../transcript/transcript-answer.ts";

/** A text that stops in the middle, as pages give it to other sites. */
const CUT = /(?:…|\.\.\.|\[&?hellip;?\])\s*$/;

/** Does a capture leave open what the feed of a show may say? */
export function wantsTold(captured: CapturedLecture): boolean {
  const { published, durationSeconds, description, series } = captured;
  const isOpen = published === null || durationSeconds === null || description === "" || series === null;
  return isOpen || CUT.test(description) || isOnlyShow(captured);
}

/** A capture, with its page's sound, and with what the feed says of the fields that its page leaves open. */
export function withTold(read: CapturedLecture, { told, soundUrl }: Beside): CapturedLecture {
  const sound = soundUrl ?? told?.soundUrl;
  const captured = sound === undefined ? read : { ...read, soundUrl: sound };
  if (!told) return captured;
  const { key, url, site } = captured;
  const facts = lectureFacts(captured.kind, { key, url, site }, told);
  return {
    ...captured,
    creators: isOnlyShow(captured) && facts.creators.length > 0 ? facts.creators : captured.creators,
    published: captured.published ?? facts.published,
    durationSeconds: captured.durationSeconds ?? facts.durationSeconds,
    description: isBeginning(captured.description, facts.description) ? facts.description : captured.description,
    keywords: captured.keywords.length > 0 ? captured.keywords : facts.keywords,
    chapters: captured.chapters.length > 0 ? captured.chapters : facts.chapters,
    series: captured.series ?? facts.series,
  };
}

/** Nothing, or what the other text begins with. */
function isBeginning(text: string, whole: string): boolean {
  const plain = (each: string) => each.replace(CUT, "").replace(/\s+/g, " ").trim();
  return whole.length > text.length && plain(whole).startsWith(plain(text));
}

/** The show stands for people whom the page does not name. */
function isOnlyShow({ creators, series }: CapturedLecture): boolean {
  return creators.length === 0 || (creators.length === 1 && creators[0] === series?.title);
}
