import { migrated } from "../lecture/migrations.ts";
import { parsers } from "../lecture/parse.ts";
import type { Records, Table } from "../lecture/records.ts";
import type { Bulk } from "../library/bulk.ts";
import type { Restored } from "../library/commands/restoring.ts";
import type { LibraryDatabase } from "../library/database.ts";
import type { Snapshot, SnapshotPortion } from "./snapshot.ts";
import type { SnapshotStore } from "./snapshot-store.ts";

const MOST = 500;
const TABLES_WITH_DELETED = ["lectures", "summaries", "transcripts", "notes"] as const;

type TableWithDeleted = (typeof TABLES_WITH_DELETED)[number];
type IdsByTable = ReadonlyMap<Table, ReadonlySet<string>>;

/** Gives step by step what makes a library what it was: the records of the snapshot, then what came since; null at the end. */
export function snapshotRestorer(library: LibraryDatabase, store: SnapshotStore) {
  let known: { readonly id: string; readonly ids: IdsByTable } | null = null;
  return async ({ action, position, misfits }: Bulk): Promise<Restored | null> => {
    const snapshot = action?.kind === "snapshot" ? await store.get(action.snapshot) : undefined;
    if (!snapshot || snapshot.missing !== null) return null;
    if (position < snapshot.portions) return recordsOf(snapshot, await store.portion(snapshot.id, position));
    if (known?.id !== snapshot.id) known = { id: snapshot.id, ids: await idsIn(store, snapshot) };
    return cameSince(library, known.ids, new Set(misfits));
  };
}

/** A portion that is gone costs its records alone. */
function recordsOf({ schema, isWhole }: Snapshot, portion: SnapshotPortion | undefined): Restored {
  if (!portion) return { table: "lectures", records: [], hasTranscripts: isWhole };
  const { table, records } = portion;
  if (table === "lectures") return { table, records: sound(table, records, schema), hasTranscripts: isWhole };
  if (table !== "transcripts" || isWhole) return { table, records: sound(table, records, schema) } as Restored;
  const marks = records.map((record) => ({ id: idOf(record), deletedAt: deletedAtOf(record) }));
  return { table, marks };
}

function sound<T extends Table>(table: T, records: readonly object[], schema: number): Records[T][] {
  return records.flatMap((record) => {
    const read = parsers[table](migrated(table, { ...record }, schema));
    return read.ok ? [read.value] : [];
  });
}

function idOf(record: object): string {
  return String(Reflect.get(record, "id"));
}

function deletedAtOf(record: object): string | null {
  const at: unknown = Reflect.get(record, "deletedAt");
  return typeof at === "string" ? at : null;
}

async function idsIn(store: SnapshotStore, { id, portions }: Snapshot): Promise<IdsByTable> {
  const ids = new Map<Table, Set<string>>();
  for (let number = 0; number < portions; number++) {
    const portion = await store.portion(id, number);
    if (!portion) continue;
    const own = ids.get(portion.table) ?? new Set();
    for (const record of portion.records) own.add(idOf(record));
    ids.set(portion.table, own);
  }
  return ids;
}

/** Some lectures that are not in the snapshot, or parts of lectures that are. */
async function cameSince(
  library: LibraryDatabase,
  ids: IdsByTable,
  misfits: ReadonlySet<string>,
): Promise<Restored | null> {
  const lectures = ids.get("lectures") ?? new Set();
  for (const table of TABLES_WITH_DELETED) {
    const then = ids.get(table) ?? new Set();
    const now = await liveIds(library, table, (lectureId) => typeof lectureId === "string" && lectures.has(lectureId));
    const gone = now.filter((id) => !then.has(id) && !misfits.has(id)).slice(0, MOST);
    if (gone.length > 0) return { table, gone };
  }
  return null;
}

/** By keys alone: the words of a transcript are not read for it. */
async function liveIds(
  library: LibraryDatabase,
  table: TableWithDeleted,
  isOf: (lectureId: unknown) => boolean,
): Promise<string[]> {
  const rows = library.table<unknown, string>(table);
  const deleted = new Set(await rows.orderBy("deletedAt").primaryKeys());
  if (table === "lectures") return (await rows.toCollection().primaryKeys()).filter((id) => !deleted.has(id));
  const byLecture = rows.orderBy("lectureId");
  const [ids, homes] = [await byLecture.primaryKeys(), await byLecture.keys()];
  return ids.filter((id, at) => !deleted.has(id) && isOf(homes[at]));
}
