import { type Table, TABLES } from "../lecture/records.ts";
import { hasRoom } from "../library/disk-room.ts";
import { walkCursor } from "../library/walk-cursor.ts";
import { answerOf } from "../search/answer-of.ts";
import { salvaged, schemaOf } from "./salvage.ts";
import { MOST_BYTES, type Snapshot, type SnapshotReason } from "./snapshot.ts";
import type { SnapshotStore } from "./snapshot-store.ts";

const PORTION_BYTES = 500_000;
const MOST_RECORDS = 500;
const SAMPLE = 200;

interface SnapshotRequest {
  readonly id: string;
  readonly at: string;
  readonly reason: SnapshotReason;
  /** Only tests want less. */
  readonly most?: number;
}

/**
 * Copies the library as it is now. An upgrade can change everything, and has everything copied if that fits; imports
 * and merges change neither the words of a transcript nor a picture, which are most of a library, and are left out.
 * Null for an empty library, which there is no way back to.
 */
export async function takeSnapshot(
  library: IDBDatabase,
  store: SnapshotStore,
  { id, at, reason, most = MOST_BYTES }: SnapshotRequest,
): Promise<Snapshot | null> {
  const known = await store.get(id);
  if (known) return known;
  const here = library.transaction(["lectures", "operations"]);
  const countIn = async (table: "lectures" | "operations", key?: string) =>
    answerOf(here.objectStore(table).count(key));
  const [count, begun] = await Promise.all([countIn("lectures"), countIn("operations", id)]);
  // What has begun already is half-way done: another page goes on with it, or its command is delivered once more.
  if (count === 0 || begun > 0) return null;
  const about = { id, at, reason, schema: schemaOf(library) };
  const without = (missing: Snapshot["missing"]) => ({
    ...about,
    entries: 0,
    bytes: 0,
    portions: 0,
    isWhole: false,
    missing,
  });
  try {
    for (const isWhole of reason.kind === "upgrade" ? [true, false] : [false]) {
      const copied = await copy(library, store, id, { isWhole, most, count });
      if (copied) return await kept(store, { ...about, ...copied, isWhole, missing: null });
    }
  } catch (error) {
    await store.drop(id);
    await kept(store, without("failed"));
    throw error;
  }
  return kept(store, without("too-large"));
}

async function kept(store: SnapshotStore, snapshot: Snapshot): Promise<Snapshot> {
  await store.put(snapshot);
  return snapshot;
}

/** Null where it grows too large: then nothing of it stays. */
async function copy(
  library: IDBDatabase,
  store: SnapshotStore,
  id: string,
  { isWhole, most, count }: { readonly isWhole: boolean; readonly most: number; readonly count: number },
) {
  // What a worker that died has left of it goes.
  await store.drop(id);
  let [entries, bytes, portions] = [0, 0, 0];
  for (const table of isWhole ? TABLES : TABLES.filter((each) => each !== "pictures" && each !== "stills")) {
    let records: object[] = [];
    let size = 0;
    const flush = async () => {
      if (!(await hasRoom(2 * size))) throw new Error("There is no room for a copy of the library");
      if (records.length > 0) await store.putPortion({ snapshot: id, number: portions++, table, records });
      [records, size] = [[], 0];
    };
    const isMarked = !isWhole && table === "transcripts";
    for await (const record of isMarked ? marksOf(library, table) : recordsOf(library, table)) {
      const length = JSON.stringify(record).length;
      bytes += length;
      size += length;
      // The first lectures tell how large all of them are: a library far too large is not copied in vain.
      const expected = table === "lectures" && records.length === SAMPLE ? (bytes / SAMPLE) * count : bytes;
      if (expected > most) {
        await store.drop(id);
        return null;
      }
      records.push(record);
      if (table === "lectures" && Reflect.get(record, "deletedAt") === null) entries++;
      if (size >= PORTION_BYTES || records.length >= MOST_RECORDS) await flush();
    }
    await flush();
  }
  return { entries, bytes, portions };
}

/** What is not in a snapshot goes to Trash when that is brought back: with a record that cannot be read there is none. */
async function* recordsOf(library: IDBDatabase, table: Table): AsyncGenerator<object> {
  for await (const { value } of salvaged(library, [table])) {
    if (typeof value !== "object" || value === null) throw new Error(`Snapshot: a record of ${table} cannot be read`);
    yield value;
  }
}

/** That a record was there, and whether it was deleted, by keys alone: the words of all transcripts take long to read. */
async function* marksOf(library: IDBDatabase, table: Table): AsyncGenerator<object> {
  const transaction = library.transaction(table);
  const store = transaction.objectStore(table);
  if (!store.indexNames.contains("deletedAt")) return yield* marksIn(recordsOf(library, table));
  const [ids, times] = await Promise.all([
    (async () => answerOf(store.getAllKeys()))(),
    keysOf(store.index("deletedAt")),
  ]);
  for (const id of ids) yield { id, deletedAt: times.get(id) ?? null };
}

async function* marksIn(records: AsyncIterable<object>): AsyncGenerator<object> {
  for await (const record of records)
    yield { id: Reflect.get(record, "id"), deletedAt: Reflect.get(record, "deletedAt") ?? null };
}

/** What an index says of the few records that are in it, by their keys. */
async function keysOf(index: IDBIndex): Promise<Map<IDBValidKey, IDBValidKey>> {
  const keys = new Map<IDBValidKey, IDBValidKey>();
  await walkCursor(index.openKeyCursor(), ({ primaryKey, key }) => {
    keys.set(primaryKey, key);
    return false;
  });
  return keys;
}
