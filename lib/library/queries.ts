import { Dexie } from "dexie";
import { byMoment, inOrder } from "../lecture/entry.ts";
import type { Lecture } from "../lecture/lecture.ts";
import type { Summary } from "../lecture/summary.ts";
import type { Transcript } from "../lecture/transcript.ts";
import { DATABASE_NAME } from "./database-name.ts";
import type { LibraryDatabase } from "./database.ts";
import type { SavedLecture } from "./lookup.ts";
import type { Tally, View } from "./tally.ts";

/** The library as its page reads it: Dexie takes the schema from the database and never changes it. Open it with `openForReading` first. */
export function readableLibrary(): LibraryDatabase {
  const database = new Dexie(DATABASE_NAME);
  const table = (name: string) => ({ get: () => database.table(name) });
  const names = [
    "lectures",
    "summaries",
    "transcripts",
    "notes",
    "pictures",
    "drafts",
    "tallies",
    "operations",
    "meta",
    "jobs",
    "bulks",
  ];
  Object.defineProperties(database, Object.fromEntries(names.map((name) => [name, table(name)])));
  return database as LibraryDatabase;
}

/** What a list shows of one lecture. */
export interface EntryRow {
  readonly lecture: Lecture;
  readonly summary: Summary | null;
  readonly summaryCount: number;
  readonly noteCount: number;
}

/** Ids of the lectures in a view or with a tag, newest saved first. */
export async function listIds(library: LibraryDatabase, view: View, tag: string | null): Promise<string[]> {
  const newestFirst = (await library.lectures.orderBy("savedAt").primaryKeys()).reverse();
  const inTrash = new Set(await library.lectures.where("deletedAt").above("").primaryKeys());
  const kept = newestFirst.filter((id) => inTrash.has(id) === (view === "trash"));
  const tagged = tag === null ? null : new Set(await library.lectures.where("tags").equals(tag).primaryKeys());
  const inView = await membersOf(library, view);
  return kept.filter((id) => (tagged?.has(id) ?? true) && inView(id));
}

async function membersOf(library: LibraryDatabase, view: View): Promise<(id: string) => boolean> {
  if (view === "all" || view === "trash") return () => true;
  const index = view === "to-summarise" ? "currentSummaryId" : "currentTranscriptId";
  const having = new Set(await library.lectures.where(index).above("").primaryKeys());
  return (id) => having.has(id) === (view === "with-transcript");
}

/** The rows for these ids, in this order. */
export async function entryRows(library: LibraryDatabase, ids: readonly string[]): Promise<(EntryRow | undefined)[]> {
  const [lectures, summaries, notes] = await Promise.all([
    library.lectures.bulkGet([...ids]),
    library.summaries
      .where("lectureId")
      .anyOf([...ids])
      .toArray(),
    library.notes
      .where("lectureId")
      .anyOf([...ids])
      .toArray(),
  ]);
  const of = Map.groupBy(
    summaries.filter(({ deletedAt }) => deletedAt === null),
    ({ lectureId }) => lectureId,
  );
  return lectures.map((lecture) => {
    if (!lecture) return undefined;
    const versions = of.get(lecture.id) ?? [];
    const summary = versions.find(({ id }) => id === lecture.currentSummaryId) ?? null;
    const noteCount = notes.filter(({ lectureId, deletedAt }) => lectureId === lecture.id && deletedAt === null).length;
    return { lecture, summary, summaryCount: versions.length, noteCount };
  });
}

/** One entry with everything its detail pane shows; in Trash or not. */
export async function entryDetail(library: LibraryDatabase, id: string): Promise<SavedLecture | null> {
  const lecture = await library.lectures.get(id);
  if (!lecture) return null;
  const [summaries, picture, notes] = await Promise.all([
    library.summaries.where("lectureId").equals(id).toArray(),
    library.pictures.get(id),
    library.notes.where("lectureId").equals(id).toArray(),
  ]);
  return { lecture, summaries: inOrder(summaries), picture: picture ?? null, notes: byMoment(notes) };
}

/** The transcripts of an entry that are not deleted, oldest first; read only where they are shown. */
export async function entryTranscripts(library: LibraryDatabase, id: string): Promise<Transcript[]> {
  const all = await library.transcripts.where("lectureId").equals(id).toArray();
  return all.filter(({ deletedAt }) => deletedAt === null).toSorted((one, other) => one.id.localeCompare(other.id));
}

/** How many lectures are in each view and under each tag. */
export function tallies(library: LibraryDatabase): Promise<Tally[]> {
  return library.tallies.where("name").startsWithAnyOf("tag:", "all", "to-", "with-", "trash").toArray();
}
