import { calendarDay } from "../lecture/calendar-day.ts";
import type { Lecture } from "../lecture/lecture.ts";
import type { Picture } from "../lecture/picture.ts";
import type { SummarySource } from "../lecture/summary.ts";
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
      return Promise.all(
        lectures.map((lecture, at) => changedDocument(database, ids[at] ?? "", lecture, new Set(partitions))),
      );
    },
    async after(id, count) {
      return database.lectures.where("id").above(id).limit(count).primaryKeys();
    },
  };
}

/** One lecture with those of its parts that are to be indexed; `picture` where it is known without being looked up. */
export async function changedDocument(
  database: LibraryDatabase,
  id: string,
  lecture: Lecture | undefined,
  partitions: ReadonlySet<Partition>,
  picture?: Picture | null,
): Promise<ChangedDocument> {
  if (!lecture || lecture.deletedAt !== null) return { id, isGone: true };
  return {
    id,
    isGone: false,
    ...(partitions.has("facts") && { facts: await factsOf(database, lecture, picture) }),
    ...(partitions.has("text") && { text: await writtenOf(database, lecture) }),
    ...(partitions.has("speech") && { speech: await cuesOf(database, lecture) }),
  };
}

async function factsOf(database: LibraryDatabase, lecture: Lecture, known?: Picture | null): Promise<Facts> {
  const { currentSummaryId, series } = lecture;
  const [picture, summary] = await Promise.all([
    known === undefined ? database.pictures.get(lecture.id) : known,
    currentSummaryId === null ? null : database.summaries.get(currentSummaryId),
  ]);
  return {
    tags: lecture.tags,
    addresses: [lecture.url, ...lecture.aliases],
    sites: [lecture.site, URL.parse(lecture.url)?.hostname.replace(/^www\./, "") ?? ""].filter(Boolean),
    language: lecture.language,
    hasTranscript: lecture.currentTranscriptId !== null,
    hasSummary: currentSummaryId !== null,
    hasPicture: picture?.deletedAt === null,
    isUnseen: lecture.stub === true,
    kind: lecture.kind,
    title: lecture.title,
    series: series?.title ?? null,
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

async function writtenOf(database: LibraryDatabase, lecture: Lecture): Promise<Written> {
  const { title, creators, description, currentSummaryId } = lecture;
  const summaries = await database.summaries.where("lectureId").equals(lecture.id).toArray();
  const summary = summaries.find(({ id }) => id === currentSummaryId);
  const notes = await database.notes.where("lectureId").equals(lecture.id).toArray();
  const live = notes.filter(({ deletedAt }) => deletedAt === null);
  const context = contextOf(lecture, summaries);
  return { title, creators, description, summary: summary?.text ?? "", notes: live.map(({ text }) => text), context };
}

async function cuesOf(database: LibraryDatabase, { currentTranscriptId }: Lecture) {
  if (currentTranscriptId === null) return [];
  return (await database.transcripts.get(currentTranscriptId))?.cues ?? [];
}
