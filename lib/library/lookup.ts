import { byMoment, inOrder } from "../lecture/entry.ts";
import type { Lecture } from "../lecture/lecture.ts";
import type { Note } from "../lecture/note.ts";
import type { Picture } from "../lecture/picture.ts";
import type { Summary } from "../lecture/summary.ts";
import type { Transcript } from "../lecture/transcript.ts";
import type { QueryVocabulary } from "../search/suggest/complete-query.ts";
import type { TagCount } from "../search/suggest/complete-tags.ts";
import type { Draft } from "./draft.ts";
import { lastRows } from "./read.ts";
import { answerOf } from "../search/answer-of.ts";
import type { Tally } from "./tally.ts";

/** What the library knows of a page. */
export interface PageLookup {
  readonly saved: SavedLecture | null;
  readonly draft: Draft | null;
}

export interface SavedLecture {
  readonly lecture: Lecture;
  /** Versions that are not deleted, oldest first. */
  readonly summaries: readonly Summary[];
  readonly picture: Picture | null;
  /** Those that are not deleted, in the order of their moments; those on the whole lecture last. */
  readonly notes: readonly Note[];
}

/** The entry that is saved for one of a page's keys, or the draft of one that is not. */
export async function lookupPage(database: IDBDatabase, keys: readonly string[]): Promise<PageLookup> {
  const transaction = database.transaction(["lectures", "summaries", "pictures", "notes", "drafts"]);
  const lectures = transaction.objectStore("lectures");
  const found = keys.flatMap((key) =>
    ["key", "aliases"].map((index) => answerOf<Lecture[]>(lectures.index(index).getAll(key))),
  );
  const drafts = keys.map((key) => answerOf<Draft | undefined>(transaction.objectStore("drafts").get(key)));
  const lecture = (await Promise.all(found)).flat().find(({ deletedAt }) => deletedAt === null);
  const saved = lecture ? await withParts(transaction, lecture) : null;
  return { saved, draft: (await Promise.all(drafts)).find((draft) => draft !== undefined) ?? null };
}

export async function lookupLecture(database: IDBDatabase, id: string): Promise<SavedLecture | null> {
  const transaction = database.transaction(["lectures", "summaries", "pictures", "notes"]);
  const lecture = await answerOf<Lecture | undefined>(transaction.objectStore("lectures").get(id));
  return lecture ? withParts(transaction, lecture) : null;
}

async function withParts(transaction: IDBTransaction, lecture: Lecture): Promise<SavedLecture> {
  const [summaries, picture, notes] = await Promise.all([
    answerOf<Summary[]>(transaction.objectStore("summaries").index("lectureId").getAll(lecture.id)),
    answerOf<Picture | undefined>(transaction.objectStore("pictures").get(lecture.id)),
    answerOf<Note[]>(transaction.objectStore("notes").index("lectureId").getAll(lecture.id)),
  ]);
  const live = picture && picture.deletedAt === null ? picture : null;
  return { lecture, summaries: inOrder(summaries), picture: live, notes: byMoment(notes) };
}

/** The transcript that an entry shows; read apart from the rest, because it can be a megabyte long. */
export async function currentTranscript(
  database: IDBDatabase,
  { currentTranscriptId }: Lecture,
): Promise<Transcript | null> {
  if (currentTranscriptId === null) return null;
  const store = database.transaction("transcripts").objectStore("transcripts");
  return (await answerOf<Transcript | undefined>(store.get(currentTranscriptId))) ?? null;
}

export function recentLectures(database: IDBDatabase, count: number): Promise<Lecture[]> {
  const index = database.transaction("lectures").objectStore("lectures").index("savedAt");
  return lastRows<Lecture>(index, count, ({ deletedAt }) => deletedAt === null);
}

/** The person's tags, the most used first. */
export function tagCounts(database: IDBDatabase): Promise<TagCount[]> {
  return countsOf(database, "tag:");
}

/** What can stand behind `tag:`, `by:` and `site:`, the most used first. */
export async function queryVocabulary(database: IDBDatabase): Promise<QueryVocabulary> {
  const [tags, creators, sites] = await Promise.all(
    ["tag:", "by:", "site:"].map((prefix) => countsOf(database, prefix)),
  );
  return { tags: tags ?? [], creators: creators ?? [], sites: sites ?? [] };
}

async function countsOf(database: IDBDatabase, prefix: string): Promise<TagCount[]> {
  const store = database.transaction("tallies").objectStore("tallies");
  const tallies = await answerOf<Tally[]>(store.getAll(IDBKeyRange.bound(prefix, `${prefix}\uffff`)));
  const counts = tallies.map(({ label, count }) => ({ tag: label, count }));
  return counts.toSorted((a, b) => b.count - a.count || a.tag.localeCompare(b.tag));
}

/** A lecture with the text of its current summary, if that is of use. */
export interface FoundLecture {
  readonly lecture: Lecture;
  readonly summary: string;
}

/**
 * The lectures of these hits, in this order; those that are gone or in Trash are left out. Summaries are read only
 * where something was found in them.
 */
export async function lecturesOf(
  database: IDBDatabase,
  hits: readonly { readonly id: string; readonly isSummary: boolean }[],
): Promise<FoundLecture[]> {
  return lecturesIn(database.transaction(["lectures", "summaries"]), hits);
}

/** As `lecturesOf`, in a transaction that is open: what search answers and what is shown of it are then of one moment. */
export async function lecturesIn(
  transaction: IDBTransaction,
  hits: readonly { readonly id: string; readonly isSummary: boolean }[],
): Promise<FoundLecture[]> {
  const found = await Promise.all(hits.map(({ id, isSummary }) => foundLecture(transaction, id, isSummary)));
  return found.filter((each) => each !== null);
}

async function foundLecture(
  transaction: IDBTransaction,
  id: string,
  withSummary: boolean,
): Promise<FoundLecture | null> {
  // By the lecture, all versions: so they need not wait until it is known which of them is the current one.
  const versions = withSummary ? transaction.objectStore("summaries").index("lectureId").getAll(id) : null;
  const [lecture, summaries] = await Promise.all([
    answerOf<Lecture | undefined>(transaction.objectStore("lectures").get(id)),
    versions && answerOf<Summary[]>(versions),
  ]);
  if (!lecture || lecture.deletedAt !== null) return null;
  const current = summaries?.find((summary) => summary.id === lecture.currentSummaryId);
  return { lecture, summary: current?.text ?? "" };
}
