import type { Table } from "dexie";
import { calendarDay } from "../lecture/calendar-day.ts";
import { wholeSeconds } from "../lecture/duplicate.ts";
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
      const wanted = new Set(partitions);
      const found = await rowsBetween<Lecture>(database.table("lectures"), "id", ids);
      const lectures = new Map(found.map((lecture) => [lecture.id, lecture]));
      const texts = wanted.has("text") ? await textsOf(database, ids) : () => null;
      const others = new Set(partitions.filter((partition) => partition !== "text"));
      return Promise.all(
        ids.map(async (id): Promise<ChangedDocument> => {
          const lecture = lectures.get(id);
          if (!isFound(lecture)) return { id, isGone: true };
          return documentOf(lecture, { ...(await partsIn(database, lecture, others)), ...texts(id) }, wanted);
        }),
      );
    },
    async after(id, count) {
      return database.lectures.where("id").above(id).limit(count).primaryKeys();
    },
  };
}

/** All that is written of these lectures but their own fields. */
async function textsOf(database: LibraryDatabase, ids: readonly string[]) {
  const [allSummaries, allNotes] = await Promise.all([
    rowsBetween<Summary>(database.table("summaries"), "lectureId", ids),
    rowsBetween<Note>(database.table("notes"), "lectureId", ids),
  ]);
  const summariesOf = Map.groupBy(allSummaries, ({ lectureId }) => lectureId);
  const notesOf = Map.groupBy(allNotes, ({ lectureId }) => lectureId);
  return (id: string) => ({ summaries: summariesOf.get(id) ?? [], notes: notesOf.get(id) ?? [] });
}

/** So many more may lie between those that are wanted. */
const OTHERS = 4;

/**
 * The rows with one of these values, and perhaps some with one between them: of lectures that were imported together all
 * are read with one request. Hundreds of them at once would be answered before anything else, such as a page, is.
 */
async function rowsBetween<R>(table: Table<R, string>, index: string, values: readonly string[]): Promise<R[]> {
  const sorted = values.toSorted();
  const most = values.length * OTHERS;
  if (most === 0) return [];
  const rows = await table.where(index).between(sorted[0], sorted.at(-1), true, true).limit(most).toArray();
  if (rows.length < most) return rows;
  return (await Promise.all(values.map((value) => table.where(index).equals(value).toArray()))).flat();
}

/** What is to be known of a lecture besides itself. */
export interface LectureParts {
  readonly picture: Picture | undefined;
  readonly summaries: readonly Summary[];
  readonly notes: readonly Note[];
  readonly transcript: Transcript | undefined;
}

/** Reads of a lecture's parts those that are to be indexed; what others know already is not asked for. */
export async function partsIn(
  { pictures, summaries, notes, transcripts }: LibraryDatabase,
  { id, currentSummaryId, currentTranscriptId }: Lecture,
  partitions: ReadonlySet<Partition>,
  known: Partial<LectureParts> = {},
): Promise<LectureParts> {
  const [hasFacts, hasText, hasSpeech] = [partitions.has("facts"), partitions.has("text"), partitions.has("speech")];
  const ownSummaries = async () => {
    if (hasText) return summaries.where("lectureId").equals(id).toArray();
    const current = hasFacts && currentSummaryId !== null ? await summaries.get(currentSummaryId) : undefined;
    return current ? [current] : [];
  };
  const [picture, all, own, transcript] = await Promise.all([
    known.picture ?? (hasFacts ? pictures.get(id) : undefined),
    ownSummaries(),
    hasText ? notes.where("lectureId").equals(id).toArray() : [],
    hasSpeech && currentTranscriptId !== null ? transcripts.get(currentTranscriptId) : undefined,
  ]);
  return { picture, summaries: all, notes: own, transcript };
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

function factsOf({ picture, summaries }: LectureParts, lecture: Lecture): Facts {
  const { currentSummaryId, series } = lecture;
  const summary = summaries.find(({ id }) => id === currentSummaryId);
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
