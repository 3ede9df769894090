import { Dexie, type EntityTable, type Table } from "dexie";
import { MIGRATIONS } from "../lecture/migrations.ts";
import type { Records } from "../lecture/records.ts";
import { emptyState } from "../search/index/index-state.ts";
import type { SearchTables } from "../search/index/tables.ts";
import type { Bulk, BulkPortion } from "./bulk.ts";
import { DATABASE_NAME } from "./database-name.ts";
import type { Draft } from "./draft.ts";
import type { JobRow } from "./job.ts";
import type { Operation } from "./operation.ts";
import { recount } from "./recount.ts";
import type { PendingChange, SyncDocument, SyncErrand, SyncRemote, SyncStateRow } from "./sync-rows.ts";
import type { Tally } from "./tally.ts";
import type { Tombstone } from "./tombstone.ts";
import { upgradeRecords } from "./upgrade-records.ts";

/** Grows when older code must no longer write; checked inside every write transaction, since Dexie 4 reopens a newer database without a word. */
export const SCHEMA_EPOCH = 1;

/** What every command looks at first, read at once: `synced` is there as long as sync is set up. */
interface Meta {
  readonly name: "schemaEpoch" | "synced";
  readonly value: number;
}

export type LibraryDatabase = Dexie & { readonly [T in keyof Records]: EntityTable<Records[T], "id"> } & {
  readonly drafts: EntityTable<Draft, "key">;
  readonly tallies: EntityTable<Tally, "name">;
  readonly operations: EntityTable<Operation, "opId">;
  readonly meta: EntityTable<Meta, "name">;
  readonly jobs: Table<JobRow, string>;
  readonly tombstones: EntityTable<Tombstone, "id">;
  readonly bulks: EntityTable<Bulk, "id">;
  readonly bulkPortions: Table<BulkPortion, [string, number]>;
  readonly syncState: EntityTable<SyncStateRow, "name">;
  readonly syncPending: EntityTable<PendingChange, "id">;
  readonly syncDocuments: EntityTable<SyncDocument, "name">;
  readonly syncRemotes: EntityTable<SyncRemote, "id">;
  readonly syncErrands: EntityTable<SyncErrand, "id">;
} & SearchTables;

/**
 * What is done again after a crash of the machine, such as a batch of an import, or can be made anew, such as a piece of
 * the index, leaves this table out of its transaction.
 */
export const FLUSHED = "drafts";

/** Indexes of the table of lectures in version 1. */
const FIRST_LECTURES =
  "id, &key, *aliases, *tags, savedAt, updatedAt, deletedAt, currentSummaryId, currentTranscriptId";

/**
 * The library as its one writer, the background, opens it. Commits are flushed to disk before they are acknowledged:
 * 3.6 ms instead of 1.0 ms, and a save survives a crash. Of the others a crash takes the last, never one in the middle.
 */
export function openLibrary(
  options: { readonly indexedDB?: IDBFactory; readonly IDBKeyRange?: typeof IDBKeyRange } = {},
) {
  const database = new Dexie(DATABASE_NAME, options) as LibraryDatabase;
  database.use({
    stack: "dbcore",
    name: "durability",
    create: (core) => ({
      ...core,
      transaction: (stores, mode) =>
        core.transaction(stores, mode, { durability: stores.includes(FLUSHED) ? "strict" : "relaxed" }),
    }),
  });
  // A released version is never edited. The next one is a line below where tables or indexes change, and stands in
  // lib/lecture/migrations.ts where records do.
  database.version(1).stores({
    lectures: FIRST_LECTURES,
    summaries: "id, lectureId",
    transcripts: "id, lectureId",
    notes: "id, lectureId",
    pictures: "id",
    drafts: "key, updatedAt",
    tallies: "name",
    operations: "opId, at",
    meta: "name",
  });
  // The entries of a series.
  database.version(2).stores({ lectures: `${FIRST_LECTURES}, series.title` });
  // Long work, and the search index: terms to lectures in blocks, what has changed since, and what each lecture is numbered.
  // Tallies count creators and sites from here on.
  database
    .version(3)
    .stores({
      jobs: "id, state, lectureId",
      searchState: "name",
      searchDocuments: "number, &id",
      searchBlocks: "[segment+first]",
      searchColumns: "[name+page]",
      searchWords: "[segment+length]",
      searchRecent: "[family+number]",
      searchWaiting: "[family+number]",
    })
    .upgrade((transaction) => recount(transaction.table("lectures"), transaction.table("tallies")));
  // The entries of a creator, whose tags are suggested.
  database.version(4).stores({ lectures: `${FIRST_LECTURES}, series.title, *creators` });
  // What was deleted for good, and parts that were deleted by themselves, by when.
  database.version(5).stores({
    tombstones: "id, at",
    summaries: "id, lectureId, deletedAt",
    transcripts: "id, lectureId, deletedAt",
    notes: "id, lectureId, deletedAt",
  });
  // Actions on many entries, which go on whatever becomes of the page that began them.
  database.version(6).stores({ bulks: "id, state", bulkPortions: "[bulk+number]" });
  // What a video showed when a note was taken.
  database.version(8).stores({ stills: "id, lectureId, deletedAt" });
  // One library on several devices. Empty as long as that is not set up.
  database.version(9).stores({
    syncState: "name",
    syncPending: "id, key",
    syncDocuments: "name, dirty, of",
    syncRemotes: "id, name, epoch",
    syncErrands: "id, queue",
  });
  // Each value in an index is a write more for each entry that is written: nobody asks for entries by when they were
  // changed, and which have a creator, a summary or a transcript, search's index knows. A deleted picture is told by its key.
  database.version(10).stores({
    lectures: "id, &key, *aliases, *tags, savedAt, deletedAt, series.title",
    pictures: "id, deletedAt",
  });
  for (const { version } of MIGRATIONS)
    database
      .version(version)
      .stores({})
      .upgrade((transaction) => upgradeRecords(transaction, version));
  database.on("populate", async (transaction) => {
    await transaction.table("meta").add({ name: "schemaEpoch", value: SCHEMA_EPOCH });
    await transaction.table("searchState").add(emptyState());
  });
  // Dexie would reopen by itself after a newer version has upgraded the database, and write old-shaped rows into it.
  database.on("versionchange", () => {
    database.close({ disableAutoOpen: true });
    return false;
  });
  return database;
}
