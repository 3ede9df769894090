import type { Entry } from "../../../lib/lecture/entry.ts";
import type { Lecture } from "../../../lib/lecture/lecture.ts";
import type { Note } from "../../../lib/lecture/note.ts";
import { countText } from "../../../lib/text/count.ts";
import type { Summary } from "../../../lib/lecture/summary.ts";
import { emptyLecture } from "../../../lib/lecture/lecture.ts";
import type { SyncedEntry } from "../../../lib/sync/synced-entry.ts";

const WHEN = "2026-11-23T20:14:00.000Z";

export function madeLecture(key: string, patch: Partial<Lecture> = {}): Lecture {
  return {
    ...emptyLecture(),
    id: `lecture-${key.replaceAll(/\W/g, "-")}`,
    rev: 1,
    updatedAt: WHEN,
    deletedAt: null,
    key,
    url: "https://video.example/watch",
    site: "Video",
    kind: "video",
    title: "Attention",
    savedAt: WHEN,
    ...patch,
  };
}

export function madeEntry(key: string, patch: Partial<Lecture> = {}): SyncedEntry {
  return { lecture: madeLecture(key, patch), summaries: [], notes: [], transcripts: [], picture: null };
}

export function madeNote(id: string, text: string, patch: Partial<Note> = {}): Note {
  const stored = { id, rev: 1, updatedAt: WHEN, deletedAt: null, lectureId: "lecture" };
  return { ...stored, atSeconds: 12, text, createdAt: WHEN, ...patch };
}

export function madeSummary(id: string, text: string): Summary {
  const stored = { id, rev: 1, updatedAt: WHEN, deletedAt: null, lectureId: "lecture" };
  return { ...stored, text, counts: countText(text), source: { by: "person" }, language: "en", createdAt: WHEN };
}

export function wholeEntry(key: string, patch: Partial<Lecture> = {}): Entry {
  return { lecture: madeLecture(key, patch), summaries: [], notes: [], transcripts: [], picture: null, stills: [] };
}

export function withTranscript(entry: Entry, id: string, text: string): Entry {
  const stored = { id, rev: 1, updatedAt: "2026-11-23T20:14:00.000Z", deletedAt: null, lectureId: entry.lecture.id };
  const transcript = {
    ...stored,
    language: "en",
    origin: "captions" as const,
    counts: countText(text),
    cues: [{ startSeconds: 1, text }],
  };
  return { ...entry, transcripts: [transcript], lecture: { ...entry.lecture, currentTranscriptId: id } };
}
