import type { Lecture } from "../lecture/lecture.ts";
import type { LibraryDatabase } from "./database.ts";
import { SYNC_TABLES, type SyncDocument } from "./sync-rows.ts";

/** What is not sound in what sync keeps, one sentence each. Keys and words of lectures are not told. */
export async function checkSync(database: LibraryDatabase, lectures: readonly Lecture[]): Promise<string[]> {
  const [state, isMarked] = [await database.syncState.toArray(), await database.meta.get("synced")];
  const isSetUp = state.some(({ name }) => name === "progress");
  if (isSetUp !== Boolean(isMarked)) return [`sync: is ${isSetUp ? "" : "not "}set up, and commands think otherwise`];
  return isSetUp ? checkSetUp(database, lectures) : checkAbsent(database);
}

async function checkAbsent(database: LibraryDatabase): Promise<string[]> {
  const problems: string[] = [];
  for (const table of SYNC_TABLES) {
    const count = await database.table(table).count();
    if (count > 0) problems.push(`${table}: ${count} rows, and sync is not set up`);
  }
  return problems;
}

async function checkSetUp(database: LibraryDatabase, lectures: readonly Lecture[]): Promise<string[]> {
  const documents = new Map((await database.syncDocuments.toArray()).map((row) => [row.name, row]));
  const pending = new Set((await database.syncPending.toCollection().primaryKeys()).map(String));
  const settled = new Map(lectures.filter(({ id }) => !pending.has(id)).map((lecture) => [lecture.key, lecture]));
  return [
    ...[...settled.values()]
      .filter(({ key }) => !documents.has(`a:${key}`))
      .map(({ id }) => `lectures ${id}: no other device will ever have it`),
    ...(await lostWords(database, [...documents.values()], settled)),
    ...(await unknownRemotes(database, documents)),
  ];
}

/** Words that a document says are here, and that are not: they could not be sent. */
async function lostWords(
  database: LibraryDatabase,
  documents: readonly SyncDocument[],
  settled: ReadonlyMap<string, Lecture>,
): Promise<string[]> {
  const rows = documents.filter(({ of, words }) => words === "in-library" && settled.has(of));
  const problems: string[] = [];
  for (const { name, of, kind } of rows) {
    const lecture = settled.get(of)?.id ?? "";
    const isThere = (await wordsHere(database, name, lecture)) !== undefined;
    if (!isThere) problems.push(`lectures ${lecture}: words that are to be sent (${kind}) are missing`);
  }
  return problems;
}

/** Of a transcript, of a note's picture, or the entry's own picture. */
async function wordsHere({ transcripts, stills, pictures }: LibraryDatabase, name: string, lecture: string) {
  if (name.startsWith("z:")) return transcripts.get(name.slice(2));
  return name.startsWith("p/") ? stills.where("lectureId").equals(lecture).first() : pictures.get(lecture);
}

/** What the server has, and nothing here: a change of it could not be sent. */
async function unknownRemotes(
  database: LibraryDatabase,
  documents: ReadonlyMap<string, SyncDocument>,
): Promise<string[]> {
  const remotes = await database.syncRemotes.toArray();
  return remotes
    .filter(({ name }) => !documents.has(name))
    .map(({ id }) => `syncRemotes ${id}: its document is missing`);
}
