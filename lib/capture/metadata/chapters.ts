import type { Chapter } from "../../lecture/lecture.ts";
import { clockSeconds } from "./duration.ts";

const STAMP = /(?:^|[\s([【「])((?:\d{1,2}:)?\d{1,2}:\d{2})(?=$|[\s)\]】」,.;:–—-])/;
const RANGE_END = /^(?:\d{1,2}:)?\d{1,2}:\d{2}(?!\d)/;
/** Podcasts begin with an introduction that is no chapter; then it takes more stamps to be a list of them. */
const LATEST_START = 300;
const ENOUGH_WITHOUT_START = 5;
const FRAME = /^[\s\p{Pd}:|.,;•·*#>)\]}】」(["'～~=]+|[\s\p{Pd}:|,;•·*#<([{【「"'～~=]+$/gu;

/**
 * Chapters from the time stamps of a description, as the big sites read them: at least three lines with a stamp at
 * their start or end, the first at 0:00 (or soon after it, where there are more), each later than the one before.
 */
export function chaptersFromText(description: string, durationSeconds: number | null): Chapter[] {
  const chapters: Chapter[] = [];
  for (const line of description.slice(0, 100_000).split("\n")) {
    const chapter = stampedLine(line);
    if (!chapter) continue;
    // The same list once more, in another language.
    if (chapter.startSeconds === 0 && chapters.length >= 3) break;
    if (chapter.startSeconds === 0 && chapters[0]?.startSeconds !== 0) chapters.length = 0;
    const last = chapters.at(-1);
    if (!last && chapter.startSeconds > LATEST_START) continue;
    if (last && chapter.startSeconds <= last.startSeconds) return [];
    if (durationSeconds !== null && chapter.startSeconds > durationSeconds) return [];
    chapters.push(chapter);
  }
  return chapters.length >= (chapters[0]?.startSeconds === 0 ? 3 : ENOUGH_WITHOUT_START) ? chapters : [];
}

function stampedLine(line: string): Chapter | null {
  if (line.length > 300) return null;
  const match = STAMP.exec(line);
  const startSeconds = clockSeconds(match?.[1] ?? "");
  if (!match || startSeconds === null) return null;
  const before = line.slice(0, match.index).replace(FRAME, "");
  const after = line.slice(match.index + match[0].length).replace(FRAME, "");
  // `0:00 - 2:10 Title` is a range, whose end belongs to no title.
  const rest = after.replace(RANGE_END, "").replace(FRAME, "");
  const decoration = !/\p{L}/u.test(before);
  // A stamp in the middle of a sentence marks a remark, not a chapter.
  if (!decoration && rest) return null;
  const title = decoration ? rest : before;
  return title ? { startSeconds, title } : null;
}
