import type { Lecture } from "../../../lib/lecture/lecture.ts";

/** A lecture with what every one has, and these fields. */
export function madeLecture(fields: Partial<Lecture> = {}): Lecture {
  return {
    id: "0190b3a0-0000-7000-8000-000000000001",
    rev: 1,
    updatedAt: "2026-05-14T13:38:00.000Z",
    deletedAt: null,
    key: "yt:a",
    url: "https://www.youtube.com/watch?v=a",
    site: "YouTube",
    kind: "video",
    title: "Tides",
    creators: [],
    published: null,
    description: "",
    durationSeconds: null,
    thumbnailUrl: null,
    language: null,
    keywords: [],
    chapters: [],
    series: null,
    aliases: [],
    tags: [],
    savedAt: "2026-05-14T13:38:00.000Z",
    watchedSeconds: null,
    seenAt: null,
    currentSummaryId: null,
    currentTranscriptId: null,
    ...fields,
  };
}
