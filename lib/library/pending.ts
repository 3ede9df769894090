import type { Change } from "./operation.ts";
import type { LibraryDatabase } from "./database.ts";
import type { PendingChange, SyncDocument } from "./sync-rows.ts";

/** A lecture that a command has deleted for good. */
export interface ErasedLecture {
  readonly id: string;
  readonly key: string;
}

/** Lectures that a command has changed, by id. */
export interface Touched {
  readonly ids: ReadonlySet<string>;
  readonly pictures: ReadonlySet<string>;
  readonly erased: readonly ErasedLecture[];
}

/** Whether this library is one of several. */
export async function isSynced({ syncState }: LibraryDatabase): Promise<boolean> {
  return (await syncState.where("name").equals("progress").count()) > 0;
}

/**
 * Notes in the transaction of a command what sync will have to send, where sync is set up. What was deleted for good leaves
 * no word in what sync keeps either.
 */
export async function markPending(
  database: LibraryDatabase,
  { at, token }: { readonly at: number; readonly token: string },
  { ids, pictures, erased }: Touched,
): Promise<void> {
  if (ids.size === 0 && erased.length === 0) return;
  const known = await database.syncPending.bulkGet([...ids]);
  const hadPicture = new Set(known.flatMap((row) => (row?.picture ? [row.id] : [])));
  const keys = new Map(erased.map(({ id, key }) => [id, key]));
  const rows = [...ids, ...keys.keys()].map((id): PendingChange => {
    const key = keys.get(id);
    const isPicture = pictures.has(id) || hadPicture.has(id);
    return { id, at, token, ...(key !== undefined && { key }), ...(isPicture && { picture: true }) };
  });
  await database.syncPending.bulkPut(rows);
  await eraseDocuments(database, [...keys.values()]);
}

/** The lectures that changes are about, with those that parts were moved away from. */
export function lectureIdsOf(changes: readonly Change[], homeOf: (change: Change) => string | null): Set<string> {
  const ids = changes.flatMap((change) => [
    homeOf(change),
    (change.table !== "lectures" && change.before?.lectureId) || null,
  ]);
  return new Set(ids.filter((id) => id !== null));
}

/** What stands in them is gone; that they were there is what the other devices are to be told. */
async function eraseDocuments(database: LibraryDatabase, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const rows = await database.syncDocuments
    .where("of")
    .anyOf([...keys])
    .toArray();
  await database.syncDocuments.bulkPut(rows.map((row) => changed(row, () => false)));
}

/** As `eraseDocuments`, for parts of lectures that stay. */
export async function erasePartsOfDocuments(
  database: LibraryDatabase,
  gone: ReadonlySet<string>,
  lectures: readonly string[],
): Promise<void> {
  if (gone.size === 0) return;
  const found = await database.lectures.bulkGet([...lectures]);
  const keys = found.flatMap((lecture) => (lecture ? [lecture.key] : []));
  const rows = await database.syncDocuments.where("of").anyOf(keys).toArray();
  // The id of a part stands behind the first mark; behind a note's, what its picture is.
  const stays = (part: string) => !gone.has(/[/:]([^/]*)/.exec(part)?.[1] ?? "");
  await database.syncDocuments.bulkPut(rows.map((row) => changed(row, stays)));
}

/** Only what stays: an absent register whose writing was taken in is one that was taken away. */
function changed({ content, ...row }: SyncDocument, stays: (part: string) => boolean): SyncDocument {
  if (row.words !== undefined) {
    const isGone = !stays(row.name);
    return isGone
      ? { ...row, words: "gone", version: row.version + 1, dirty: 1 }
      : { ...row, ...(content !== undefined && { content }) };
  }
  const { registers, ...state }: { readonly registers?: object } = Object(row.state);
  const left = Object.fromEntries(Object.entries(registers ?? {}).filter(([name]) => stays(name)));
  return { ...row, state: { ...state, registers: left }, version: row.version + 1, dirty: 1 };
}
