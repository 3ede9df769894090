import { calendarDay } from "../lecture/calendar-day.ts";
import type { Lecture } from "../lecture/lecture.ts";
import { isSeen } from "../lecture/watched.ts";
import type { Note } from "../lecture/note.ts";
import type { Picture } from "../lecture/picture.ts";
import type { Summary, SummarySource } from "../lecture/summary.ts";
import type { Transcript } from "../lecture/transcript.ts";
import type { Partition } from "../search/partition.ts";
import type { ChangedDocument, Facts, Written } from "../search/index/document.ts";
import { type LectureValues, SAVED_FROM, UNKNOWN } from "../search/index/index-state.ts";
import type { Documents } from "../search/index/maintain.ts";
import { contextOf } from "./search-context.ts";
import type { LibraryDatabase } from "./database.ts";

const DAY = 86_400_000;

/** Lectures as search indexes them; all reading is done in the transaction that is open. */
export function searchDocuments(database: LibraryDatabase): Documents {
  return {
    async read(ids, partitions) {
      const lectures = await database.lectures.bulkGet([...ids]);
      const parts = partsIn(database);
      return Promise.all(
        lectures.map((lecture, at) => changedDocument(parts, ids[at] ?? "", lecture, new Set(partitions))),
      );
    },
    async after(id, count) {
      return database.lectures.where("id").above(id).limit(count).primaryKeys();
    },
  };
}

/** Where the parts of a lecture are read. */
export interface LectureParts {
  readonly picture: (lectureId: string) => Promise<Picture | undefined>;
  readonly summary: (id: string) => Promise<Summary | undefined>;
  readonly summaries: (lectureId: string) => Promise<readonly Summary[]>;
  readonly notes: (lectureId: string) => Promise<readonly Note[]>;
  readonly transcript: (id: string) => Promise<Transcript | undefined>;
}

export function partsIn({ pictures, summaries, notes, transcripts }: LibraryDatabase): LectureParts {
  return {
    picture: async (lectureId) => pictures.get(lectureId),
    summary: async (id) => summaries.get(id),
    summaries: async (lectureId) => summaries.where("lectureId").equals(lectureId).toArray(),
    notes: async (lectureId) => notes.where("lectureId").equals(lectureId).toArray(),
    transcript: async (id) => transcripts.get(id),
  };
}

/** One lecture with those of its parts that are to be indexed. */
export async function changedDocument(
  parts: LectureParts,
  id: string,
  lecture: Lecture | undefined,
  partitions: ReadonlySet<Partition>,
): Promise<ChangedDocument> {
  if (!lecture || lecture.deletedAt !== null) return { id, isGone: true };
  return {
    id,
    isGone: false,
    ...(partitions.has("facts") && { facts: await factsOf(parts, lecture) }),
    ...(partitions.has("text") && { text: await writtenOf(parts, lecture) }),
    ...(partitions.has("speech") && { speech: await cuesOf(parts, lecture) }),
  };
}

async function factsOf(parts: LectureParts, lecture: Lecture): Promise<Facts> {
  const { currentSummaryId, series } = lecture;
  const [picture, summary] = await Promise.all([
    parts.picture(lecture.id),
    currentSummaryId === null ? null : parts.summary(currentSummaryId),
  ]);
  return {
    tags: lecture.tags,
    addresses: [lecture.url, ...lecture.aliases],
    sites: [lecture.site, URL.parse(lecture.url)?.hostname.replace(/^www\./, "") ?? ""].filter(Boolean),
    language: lecture.language,
    hasTranscript: lecture.currentTranscriptId !== null,
    hasSummary: currentSummaryId !== null,
    hasPicture: picture?.deletedAt === null,
    isUnseen: lecture.kind !== "page" && !isSeen(lecture),
    isUnopened: lecture.stub === true,
    kind: lecture.kind,
    title: lecture.title,
    series: series?.title ?? null,
    toldApart: [lecture.key, ...lecture.aliases].flatMap((own) =>
      (lecture.distinctFrom ?? []).map((other) => [own, other] as const),
    ),
    summarisers: summary ? summarisersOf(summary.source) : [],
    docValues: docValuesOf(lecture),
  };
}

/** A version that was edited has no model any more. */
function summarisersOf({ by, name }: SummarySource): string[] {
  return by === "model" && name !== undefined ? [by, name] : [by];
}

function docValuesOf({ savedAt, durationSeconds, published, seenAt }: Lecture): LectureValues {
  const saved = Date.parse(savedAt);
  const seen = seenAt === null ? Number.NaN : Date.parse(seenAt);
  const day = published ? Date.parse(calendarDay(published.value)) : Number.NaN;
  return {
    saved: Math.floor(saved / 1000) - SAVED_FROM,
    seconds: durationSeconds ?? -1,
    day: Math.floor((Number.isNaN(day) ? Date.parse(calendarDay(savedAt)) : day) / DAY),
    published: Number.isNaN(day) ? UNKNOWN : Math.floor(day / DAY),
    seen: Number.isNaN(seen) ? UNKNOWN : Math.floor(seen / 1000) - SAVED_FROM,
  };
}

async function writtenOf(parts: LectureParts, lecture: Lecture): Promise<Written> {
  const { title, creators, description, currentSummaryId } = lecture;
  const summaries = await parts.summaries(lecture.id);
  const summary = summaries.find(({ id }) => id === currentSummaryId);
  const notes = await parts.notes(lecture.id);
  const live = notes.filter(({ deletedAt }) => deletedAt === null);
  const context = contextOf(lecture, summaries);
  return { title, creators, description, summary: summary?.text ?? "", notes: live.map(({ text }) => text), context };
}

async function cuesOf(parts: LectureParts, { currentTranscriptId }: Lecture) {
  if (currentTranscriptId === null) return [];
  return (await parts.transcript(currentTranscriptId))?.cues ?? [];
}
