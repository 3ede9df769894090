import { type Table, TABLES } from "../lecture/records.ts";
import { answerOf } from "../search/answer-of.ts";
import { salvaged, schemaOf } from "./salvage.ts";
import { MOST_BYTES, type Snapshot, type SnapshotReason } from "./snapshot.ts";
import type { SnapshotStore } from "./snapshot-store.ts";

const PORTION_BYTES = 500_000;
const MOST_RECORDS = 500;
const SAMPLE = 200;

interface Wanted {
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
  { id, at, reason, most = MOST_BYTES }: Wanted,
): Promise<Snapshot | null> {
  const known = await store.get(id);
  if (known) return known;
  const count = await answerOf(library.transaction("lectures").objectStore("lectures").count());
  if (count === 0) return null;
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
  for (const table of isWhole ? TABLES : TABLES.filter((each) => each !== "pictures")) {
    let records: object[] = [];
    let size = 0;
    const flush = async () => {
      if (records.length > 0) await store.putPortion({ snapshot: id, number: portions++, table, records });
      [records, size] = [[], 0];
    };
    for await (const { value } of salvaged(library, [table])) {
      if (typeof value !== "object" || value === null) continue;
      const record = isWhole ? value : withoutCues(table, value);
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
      if (table === "lectures" && Reflect.get(value, "deletedAt") === null) entries++;
      if (size >= PORTION_BYTES || records.length >= MOST_RECORDS) await flush();
    }
    await flush();
  }
  return { entries, bytes, portions };
}

/** That a transcript was there, and whether it was deleted, without its words. */
function withoutCues(table: Table, record: object): object {
  return table === "transcripts" ? { ...record, cues: null } : record;
}
