import type { LibraryDatabase } from "../database.ts";
import { isSynced } from "../pending.ts";
import { type ReceivedEntry, SYNC_TABLES, type SyncWrite } from "../sync-rows.ts";
import type { Input, Result } from "./command.ts";
import { leaveIds } from "./erase.ts";
import type { CommandRows } from "./row.ts";
import { receiveEntries } from "./receive-entries.ts";
import { saveSyncTables } from "./sync-tables.ts";
import { RefusedError, type Writer } from "./writer.ts";

const PARTS = ["summaries", "notes", "transcripts"] as const;

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
  const { database } = writer;
  if (writes.length > 0 && !(await isSynced(database))) throw new RefusedError("not-found", "Sync is not set up");
  const keys = writes.flatMap(({ expects = [] }) => expects.map(({ key }) => key));
  const lectures = await database.lectures.where("key").anyOf(keys).toArray();
  const pending = await database.syncPending.bulkGet(lectures.map(({ id }) => id));
  const now = new Map(lectures.map(({ key, id }, at) => [key, { id, token: pending[at]?.token }]));
  const stale: number[] = [];
  const taken: SyncWrite[] = [];
  const moved = new Set<string>();
  for (const [at, write] of writes.entries()) {
    const { expects = [], entry } = write;
    // A key that an earlier one gives to its own entry: what is about that key is made ready anew.
    const isAsExpected = expects.every(({ key, lectureId, token }) => {
      const { id = null, token: last = null } = now.get(key) ?? {};
      return id === lectureId && last === token && !moved.has(key);
    });
    if (!isAsExpected) stale.push(at);
    else {
      taken.push(write);
      for (const { key } of entry?.lectures ?? []) moved.add(key);
    }
  }
  // It comes alone.
  if (taken.some(({ forgetServer }) => forgetServer)) await forgetServerIn(database);
  const entries = taken.flatMap(({ entry }) => entry ?? []);
  await receiveEntries(writer, entries);
  await saveSyncTables(database, taken);
  // What one entry has handed over to another one is that one's by now, and stays.
  for (const entry of entries)
    if (PARTS.some((table) => entry.gone[table].length > 0)) await removeParts(writer, entry);
  return { stale };
}

async function forgetServerIn({ syncRemotes, syncErrands, syncDocuments }: LibraryDatabase): Promise<void> {
  await syncRemotes.clear();
  await syncErrands.clear();
  await syncDocuments.toCollection().modify({ dirty: 1 });
}

/** Those that were deleted for good elsewhere. */
async function removeParts(writer: Writer, { lectureId, gone }: ReceivedEntry): Promise<void> {
  const { database } = writer;
  const ids = new Set<string>();
  for (const table of PARTS) {
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
