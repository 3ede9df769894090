import type { LibraryDatabase } from "../database.ts";
import type { SyncDocument, SyncWrite } from "../sync-rows.ts";

/**
 * Does what these writes say of the tables of sync, one after the other, with few requests: one for each row of each entry
 * is what a first sync would otherwise wait for.
 */
export async function saveSyncTables(database: LibraryDatabase, writes: readonly SyncWrite[]): Promise<void> {
  const documents = new Map<string, SyncDocument>();
  for (const { documents: some = [] } of writes)
    for (const row of some) if (row.version > (documents.get(row.name)?.version ?? 0)) documents.set(row.name, row);
  // What was deleted for good since a document was read has made a later version of it, which stays.
  for (const there of await database.syncDocuments.bulkGet([...documents.keys()]))
    if (there && there.version >= (documents.get(there.name)?.version ?? 0)) documents.delete(there.name);
  // No two of the writes are about one document of the server.
  for (const [table, rows] of [
    ["syncDocuments", [...documents.values()]],
    ["syncState", writes.flatMap(({ state = [] }) => state)],
    ["syncRemotes", writes.flatMap(({ remotes = [] }) => remotes)],
    ["syncErrands", writes.flatMap(({ errands = [] }) => errands)],
  ] as const)
    if (rows.length > 0) await database.table<object>(table).bulkPut([...rows]);
  for (const [table, ids] of [
    ["syncPending", writes.flatMap(({ settles = [] }) => settles)],
    ["syncRemotes", writes.flatMap(({ lost = [] }) => lost)],
    ["syncErrands", writes.flatMap(({ done = [] }) => done)],
  ] as const)
    if (ids.length > 0) await database.table(table).bulkDelete([...ids]);
}
