import { TABLES } from "../../lecture/records.ts";
import type { LibraryDatabase } from "../database.ts";
import { isSynced } from "../pending.ts";
import { type ReceivedEntry, SYNC_TABLES, type SyncDocument, type SyncWrite } from "../sync-rows.ts";
import { dropTombstones } from "../tombstone.ts";
import type { Input, Result } from "./command.ts";
import { eraseLectures, leaveIds } from "./erase.ts";
import type { CommandRows } from "./row.ts";
import { RefusedError, type Writer } from "./writer.ts";

async function beginSync({ database, opId }: Writer, { state }: Input<"beginSync">): Promise<object> {
  if (await isSynced(database)) return {};
  await database.syncState.bulkPut([...state]);
  await database.meta.put({ name: "synced", value: 1 });
  const lectures = await database.lectures.toArray();
  await database.syncPending.bulkPut(
    lectures.map(({ id, updatedAt }) => ({ id, at: Date.parse(updatedAt), token: opId, picture: true as const })),
  );
  return {};
}

async function endSync({ database }: Writer): Promise<object> {
  await forgetSync(database);
  return {};
}

/** The library is one by itself from now on. */
export async function forgetSync(database: LibraryDatabase): Promise<void> {
  await database.meta.delete("synced");
  for (const table of SYNC_TABLES) await database.table(table).clear();
}

async function writeSync(writer: Writer, { writes }: Input<"writeSync">): Promise<Result<"writeSync">> {
  if (writes.length > 0 && !(await isSynced(writer.database)))
    throw new RefusedError("not-found", "Sync is not set up");
  const stale: number[] = [];
  const entries: ReceivedEntry[] = [];
  for (const [at, write] of writes.entries()) {
    if (!(await isAsExpected(writer.database, write))) stale.push(at);
    else {
      await carryOut(writer, write);
      if (write.entry) entries.push(write.entry);
    }
  }
  // What one entry has handed over to another one is that one's by now, and stays.
  for (const entry of entries) await removeParts(writer, entry);
  return { stale };
}

async function isAsExpected(database: LibraryDatabase, { expects = [] }: SyncWrite): Promise<boolean> {
  for (const { key, lectureId, token } of expects) {
    const [id = null] = await database.lectures.where("key").equals(key).primaryKeys();
    const pending = id === null ? undefined : await database.syncPending.get(id);
    if (id !== lectureId || (pending?.token ?? null) !== token) return false;
  }
  return true;
}

async function carryOut(writer: Writer, write: SyncWrite): Promise<void> {
  const { database } = writer;
  if (write.forgetServer) await forgetServer(database);
  if (write.entry) await receive(writer, write.entry);
  if (write.settles) await database.syncPending.bulkDelete([...write.settles]);
  if (write.state) await database.syncState.bulkPut([...write.state]);
  if (write.documents) await putDocuments(database, write.documents);
  if (write.remotes) await database.syncRemotes.bulkPut([...write.remotes]);
  if (write.lost) await database.syncRemotes.bulkDelete([...write.lost]);
  if (write.errands) await database.syncErrands.bulkPut([...write.errands]);
  if (write.done) await database.syncErrands.bulkDelete([...write.done]);
}

/** What was deleted for good since a document was read has made a later version of it, which stays. */
async function putDocuments({ syncDocuments }: LibraryDatabase, documents: readonly SyncDocument[]): Promise<void> {
  const there = await syncDocuments.bulkGet(documents.map(({ name }) => name));
  await syncDocuments.bulkPut(documents.filter(({ version }, at) => version > (there[at]?.version ?? 0)));
}

async function forgetServer({ syncRemotes, syncErrands, syncDocuments }: LibraryDatabase): Promise<void> {
  await syncRemotes.clear();
  await syncErrands.clear();
  await syncDocuments.toCollection().modify({ dirty: 1 });
}

/** What another device says of an entry, as any other command writes it: tallies and index follow. */
async function receive(writer: Writer, entry: ReceivedEntry): Promise<void> {
  const { database } = writer;
  if (entry.erased) {
    const lecture = await database.lectures.get(entry.lectureId);
    if (lecture) await eraseLectures(writer, [lecture], () => writer.now);
    return;
  }
  const added: string[] = [];
  const left: { readonly id: string; readonly lectureId: string }[] = [];
  for (const table of TABLES) {
    for (const record of entry[table]) {
      const before = await database.table(table).get(record.id);
      if (!before) added.push(record.id);
      else if ("lectureId" in before && before.lectureId !== entry.lectureId) left.push(before);
      await writer.put(table, before, { ...record, rev: (before?.rev ?? 0) + 1, updatedAt: writer.now });
    }
  }
  if (added.length > 0) await dropTombstones(database, added);
  for (const part of left) {
    await forgetCurrent(writer, part);
    // What a video showed then goes where its note goes.
    const still = await database.stills.get(part.id);
    if (still) await writer.change("stills", still, { lectureId: entry.lectureId });
  }
}

/** An entry does not show what it has handed over, though the word of that may come later. */
async function forgetCurrent(
  writer: Writer,
  { id, lectureId }: { readonly id: string; readonly lectureId: string },
): Promise<void> {
  const lecture = await writer.database.lectures.get(lectureId);
  if (!lecture) return;
  const patch = {
    ...(lecture.currentSummaryId === id && { currentSummaryId: null }),
    ...(lecture.currentTranscriptId === id && { currentTranscriptId: null }),
  };
  if (Object.keys(patch).length > 0) await writer.change("lectures", lecture, patch);
}

/** Those that were deleted for good elsewhere. */
async function removeParts(writer: Writer, { lectureId, gone }: ReceivedEntry): Promise<void> {
  const { database } = writer;
  const ids = new Set<string>();
  for (const table of ["summaries", "notes", "transcripts"] as const) {
    const parts = await database.table(table).bulkGet([...gone[table]]);
    const own = parts.filter((part) => part?.lectureId === lectureId);
    for (const part of own) {
      // Search learns of what was still shown before it goes.
      if (part.deletedAt === null) await writer.change(table, part, { deletedAt: writer.now });
      ids.add(part.id);
    }
    await database.table(table).bulkDelete(own.map(({ id }) => id));
  }
  if (ids.size === 0) return;
  await database.stills.bulkDelete([...ids]);
  await leaveIds(writer, ids, [lectureId]);
}

export const syncCommands: CommandRows<"beginSync" | "writeSync" | "endSync"> = {
  beginSync: { run: beginSync, recorded: false, marksStay: true, isOfSync: true },
  writeSync: { run: writeSync, recorded: false, isOfSync: true },
  endSync: { run: endSync, recorded: false, marksStay: true, isOfSync: true, room: "none" },
};
