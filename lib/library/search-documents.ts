import type { Table } from "dexie";
import { calendarDay } from "../lecture/calendar-day.ts";
import { wholeSeconds } from "../lecture/duplicate.ts";
import type { Lecture } from "../lecture/lecture.ts";
import { isSeen } from "../lecture/watched.ts";
import type { Note } from "../lecture/note.ts";
import type { Summary, SummarySource } from "../lecture/summary.ts";
import type { Transcript } from "../lecture/transcript.ts";
import type { Partition } from "../search/partition.ts";
import type { ChangedDocument, Facts, Written } from "../search/index/document.ts";
import { type LectureValues, SAVED_FROM, UNKNOWN } from "../search/index/index-state.ts";
import type { Documents } from "../search/index/maintain.ts";
import { contextOf } from "./search-context.ts";
import type { LibraryDatabase } from "./database.ts";
import { keysHere, partsHere, rowsHere } from "./rows-here.ts";

const DAY = 86_400_000;

/** Lectures as search indexes them; all reading is done in the transaction that is open. */
export function searchDocuments(database: LibraryDatabase): Documents {
  return {
    async read(ids, partitions) {
      const lectures = await rowsHere(database.table<Lecture, string>("lectures"), ids);
      const wanted = lectures.map((lecture, at) => ({ id: ids[at] ?? "", lecture }));
      return readDocuments(database, wanted, new Set(partitions));
    },
    async after(id, count) {
      return database.lectures.where("id").above(id).limit(count).primaryKeys();
    },
  };
}

/** What is to be known of a lecture besides itself. */
export interface LectureParts {
  readonly hasPicture: boolean;
  readonly summaries: readonly Summary[];
  readonly notes: readonly Note[];
  readonly transcript: Transcript | undefined;
}

/** A lecture that is to be indexed, as it is. */
export interface Wanted {
  readonly id: string;
  readonly lecture: Lecture | undefined;
}

/** Lectures with those of their parts that are to be indexed, all read together. */
export async function readDocuments(
  database: LibraryDatabase,
  wanted: readonly Wanted[],
  partitions: ReadonlySet<Partition>,
): Promise<ChangedDocument[]> {
  const [hasFacts, hasText, hasSpeech] = [partitions.has("facts"), partitions.has("text"), partitions.has("speech")];
  const found = wanted.map(({ lecture }) => lecture).filter(isFound);
  const ids = found.map(({ id }) => id);
  const [pictures, summaries, notes, transcripts] = await Promise.all([
    hasFacts ? picturesOf(database, ids) : new Set<string>(),
    hasText
      ? partsHere(database.table<Summary, string>("summaries"), ids)
      : currentOf(database.table<Summary, string>("summaries"), hasFacts ? found : [], "currentSummaryId"),
    hasText ? partsHere(database.table<Note, string>("notes"), ids) : null,
    currentOf(database.table<Transcript, string>("transcripts"), hasSpeech ? found : [], "currentTranscriptId"),
  ]);
  return wanted.map(({ id, lecture }): ChangedDocument => {
    if (!isFound(lecture)) return { id, isGone: true };
    const [transcript] = transcripts.get(id) ?? [];
    const hasPicture = pictures.has(id);
    const parts = { hasPicture, summaries: summaries.get(id) ?? [], notes: notes?.get(id) ?? [], transcript };
    return documentOf(lecture, parts, partitions);
  });
}

/** Those of these lectures that have a picture, and perhaps some between them: known by keys, since a picture is large. */
async function picturesOf({ pictures }: LibraryDatabase, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const [here, deleted] = await Promise.all([keysHere(pictures, ids), pictures.orderBy("deletedAt").primaryKeys()]);
  const gone = new Set(deleted);
  return new Set(here.filter((id) => !gone.has(id)));
}

/** What lectures show of the parts in one table, by lecture. */
async function currentOf<R extends { readonly id: string }>(
  table: Table<R, string>,
  lectures: readonly Lecture[],
  current: "currentSummaryId" | "currentTranscriptId",
): Promise<Map<string, R[]>> {
  const having = lectures.filter((lecture) => lecture[current] !== null);
  const rows = await rowsHere(
    table,
    having.map((lecture) => lecture[current] ?? ""),
  );
  return new Map(having.map(({ id }, at) => [id, rows.slice(at, at + 1).filter((row) => row !== undefined)]));
}

/** One lecture with those of its parts that are to be indexed. */
export function documentOf(lecture: Lecture, parts: LectureParts, partitions: ReadonlySet<Partition>): ChangedDocument {
  return {
    id: lecture.id,
    isGone: false,
    ...(partitions.has("facts") && { facts: factsOf(parts, lecture) }),
    ...(partitions.has("text") && { text: writtenOf(parts, lecture) }),
    ...(partitions.has("speech") && { speech: cuesOf(parts, lecture) }),
  };
}

export function isFound(lecture: Lecture | undefined): lecture is Lecture {
  return lecture !== undefined && lecture.deletedAt === null;
}

function factsOf({ hasPicture, summaries }: LectureParts, lecture: Lecture): Facts {
  const { currentSummaryId, series } = lecture;
  const summary = summaries.find(({ id }) => id === currentSummaryId);
  return {
    tags: lecture.tags,
    addresses: [lecture.url, ...lecture.aliases],
    sites: [lecture.site, URL.parse(lecture.url)?.hostname.replace(/^www\./, "") ?? ""].filter(Boolean),
    language: lecture.language,
    hasTranscript: lecture.currentTranscriptId !== null,
    hasSummary: currentSummaryId !== null,
    hasPicture,
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

function docValuesOf(lecture: Lecture): LectureValues {
  const { savedAt, durationSeconds, published, seenAt } = lecture;
  const saved = Date.parse(savedAt);
  const seen = seenAt === null ? Number.NaN : Date.parse(seenAt);
  const day = published ? Date.parse(calendarDay(published.value)) : Number.NaN;
  return {
    saved: Math.floor(saved / 1000) - SAVED_FROM,
    seconds: durationSeconds === null ? -1 : wholeSeconds(lecture),
    day: Math.floor((Number.isNaN(day) ? Date.parse(calendarDay(savedAt)) : day) / DAY),
    published: Number.isNaN(day) ? UNKNOWN : Math.floor(day / DAY),
    seen: Number.isNaN(seen) ? UNKNOWN : Math.floor(seen / 1000) - SAVED_FROM,
  };
}

function writtenOf({ summaries, notes }: LectureParts, lecture: Lecture): Written {
  const { title, creators, description, currentSummaryId } = lecture;
  const summary = summaries.find(({ id }) => id === currentSummaryId);
  const live = notes.filter(({ deletedAt }) => deletedAt === null);
  const context = contextOf(lecture, summaries);
  return { title, creators, description, summary: summary?.text ?? "", notes: live.map(({ text }) => text), context };
}

function cuesOf({ transcript }: LectureParts, { currentTranscriptId }: Lecture) {
  return transcript?.id === currentTranscriptId ? (transcript?.cues ?? []) : [];
}
