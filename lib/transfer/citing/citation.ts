import { byMoment, type Entry, shownSummary } from "../../lecture/entry.ts";
import { fnv } from "../note-hash.ts";
import { sayDuration } from "../../words/duration.ts";

/** What every style of reference says of a lecture. */
export interface Citation {
  /** The same in every export, whatever becomes of title and creators. */
  readonly key: string;
  readonly title: string;
  readonly creators: readonly string[];
  /** `2025-02-03`. */
  readonly published: string | null;
  readonly url: string;
  /** The day on which it was saved, which is when it was last known to be there. */
  readonly accessed: string;
  readonly abstract: string;
  readonly language: string | null;
  readonly tags: readonly string[];
  readonly series: string | null;
  readonly duration: string | null;
  /** `[1:15] What was noted`: the time is the locator. */
  readonly notes: readonly string[];
}

export function citationOf(entry: Entry): Citation {
  const { lecture } = entry;
  return {
    key: `lecture-${fnv(lecture.key).toString(36)}`,
    title: lecture.title,
    creators: lecture.creators,
    published: lecture.published?.value.slice(0, 10) ?? null,
    url: lecture.url,
    accessed: lecture.savedAt.slice(0, 10),
    abstract: shownSummary(entry)?.text ?? lecture.description,
    language: lecture.language,
    tags: lecture.tags,
    series: lecture.series?.title ?? null,
    duration: lecture.durationSeconds === null ? null : sayDuration(lecture.durationSeconds),
    notes: byMoment(entry.notes).map(({ atSeconds, text }) =>
      atSeconds === null ? text : `[${sayDuration(Math.floor(atSeconds))}] ${text}`,
    ),
  };
}
