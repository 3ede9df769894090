import type { Misfit } from "../../lecture/fields.ts";
import { parsers } from "../../lecture/parse.ts";
import type { IsoDateTime } from "../../lecture/record.ts";
import type { Records, Table } from "../../lecture/records.ts";
import type { LibraryDatabase } from "../database.ts";
import { difference, type Change } from "../operation.ts";
import type { ErasedLecture } from "../pending.ts";
import { within } from "../rows-here.ts";
import { addTallies, talliesOf, type Sums, type Tally } from "../tally.ts";

/** How many records are written with one request. */
const SLICE = 50;

/** What a command's handler writes through, inside its one transaction. */
export interface Writer {
  readonly database: LibraryDatabase;
  readonly now: IsoDateTime;
  /** Of the command that is carried out. */
  readonly opId: string;
  /** Whether sync was set up when the command began. */
  readonly isSynced: boolean;
  /** Writes a record if it is sound, and keeps what it was before for undo and for the tallies. */
  put<T extends Table>(table: T, before: Records[T] | undefined, after: Records[T]): Promise<Records[T]>;
  /** Writes a changed record: its `rev` grows and `updatedAt` is now. */
  change<T extends Table>(table: T, before: Records[T], patch: Partial<Records[T]>): Promise<Records[T]>;
  /** As `put`, for many different records with few writes. One that is not sound stays as it is, and is named. */
  putAll<T extends Table>(table: T, pairs: readonly Pair<Records[T]>[]): Promise<Misfitting[]>;
  /** As `change`, in the manner of `putAll`; those that `patchOf` has nothing for stay. Gives how many changed. */
  changeAll<T extends Table>(
    table: T,
    befores: readonly Records[T][],
    patchOf: (before: Records[T]) => Partial<Records[T]> | null,
  ): Promise<{ readonly changed: number; readonly misfits: readonly Misfitting[] }>;
  /** Removes a record for good; this is not undone. */
  purge<T extends Table>(table: T, record: Records[T]): Promise<void>;
  /** Tells of lectures whose parts were deleted for good. */
  touch(lectureIds: Iterable<string>): void;
}

/** A record as it was, if it was there, and as it is to be. */
export interface Pair<R> {
  readonly before: R | undefined;
  readonly after: R;
}

/** A record that a command for many could not write, by its id; what it is called may be deleted for good one day. */
export interface Misfitting {
  readonly table: Table;
  readonly id: string;
  readonly misfit: Misfit;
}

/** A command that cannot be carried out, by the name of its reason; the transaction is rolled back. */
export class RefusedError extends Error {
  readonly reason: "not-found" | "nothing-to-undo" | "bad-input" | "library-newer" | "disk-full";
  constructor(reason: RefusedError["reason"], message: string) {
    super(message);
    this.name = "RefusedError";
    this.reason = reason;
  }
}

/** The records that a command has written, as they are now, by table and id. */
export type WrittenRecords = ReadonlyMap<string, Records[Table]>;

export function openWriter(
  database: LibraryDatabase,
  { now, opId, isSynced }: Pick<Writer, "now" | "opId" | "isSynced">,
) {
  const changes: Change[] = [];
  const written = new Map<string, Records[Table]>();
  const sums: Sums = new Map();
  const writes: Promise<unknown>[] = [];
  const erased: ErasedLecture[] = [];
  const touched = new Set<string>();

  function count(before: Records[Table] | undefined, after: Records[Table] | undefined): void {
    if (before && "tags" in before) addTallies(sums, talliesOf(before), -1);
    if (after && "tags" in after) addTallies(sums, talliesOf(after));
  }

  /** Lets undo, the tallies and search know of a record that is written. */
  function note<T extends Table>(table: T, before: Records[T] | undefined, record: Records[T]): void {
    count(before, record);
    const fields = before ? difference(before, record) : { before: null, after: {} };
    changes.push({ table, id: record.id, ...fields });
    written.set(`${table} ${record.id}`, record);
  }

  const writer: Writer = {
    database,
    now,
    opId,
    isSynced,
    async put(table, before, after) {
      const record = sound(table, after);
      note(table, before, record);
      await database.table(table).put(record);
      return record;
    },
    async change(table, before, patch) {
      return writer.put(table, before, { ...before, ...patch, rev: before.rev + 1, updatedAt: now });
    },
    async putAll(table, pairs) {
      const misfits: Misfitting[] = [];
      // The database writes while all else is made ready, up to the end of the command: what it is asked for later it
      // does later.
      for (let from = 0; from < pairs.length; from += SLICE) {
        const records = pairs.slice(from, from + SLICE).flatMap(({ before, after }) => {
          const result = parsers[table](after, before);
          if (result.ok) note(table, before, result.value);
          else misfits.push({ table, id: after.id, misfit: result.misfit });
          return result.ok ? [result.value] : [];
        });
        if (records.length === 0) continue;
        const write = Promise.resolve(database.table(table).bulkPut(records));
        writes.push(write);
        // What goes wrong is thrown by `settle`.
        write.catch(() => null);
      }
      return misfits;
    },
    async changeAll(table, befores, patchOf) {
      const pairs = befores.flatMap((before) => {
        const patch = patchOf(before);
        return patch ? [{ before, after: { ...before, ...patch, rev: before.rev + 1, updatedAt: now } }] : [];
      });
      const misfits = await writer.putAll(table, pairs);
      return { changed: pairs.length - misfits.length, misfits };
    },
    async purge(table, record) {
      count(record, undefined);
      if ("key" in record) erased.push({ id: record.id, key: record.key });
      await database.table(table).delete(record.id);
    },
    touch(lectureIds) {
      for (const id of lectureIds) touched.add(id);
    },
  };
  const settle = () => Promise.all(writes);
  return { writer, changes, written, erased, touched, settle, saveTallies: () => saveTallies(database, sums) };
}

/** Whatever a command brings, nothing enters the library that could not be read back. */
function sound<T extends Table>(table: T, record: Records[T]): Records[T] {
  const result = parsers[table](record);
  if (result.ok) return result.value;
  return refuse(result.misfit);
}

export function refuse({ field, expected, got }: Misfit): never {
  throw new RefusedError("bad-input", `${field} should be ${expected}, is ${got}`);
}

/** Adds what this transaction changed to the stored tallies; one that falls to nothing goes, and its spelling with it. */
async function saveTallies(database: LibraryDatabase, sums: ReadonlyMap<string, Tally>): Promise<void> {
  const changed = [...sums.values()].filter(({ count, seconds }) => count !== 0 || seconds !== 0);
  if (changed.length === 0) return;
  const stored = await storedTallies(
    database,
    changed.map(({ name }) => name),
  );
  const totals = changed.map((sum) => {
    const before = stored.get(sum.name);
    return before ? { ...before, count: before.count + sum.count, seconds: before.seconds + sum.seconds } : sum;
  });
  await database.tallies.bulkPut(totals.filter(({ count }) => count > 0));
  await database.tallies.bulkDelete(totals.filter(({ count }) => count <= 0).map(({ name }) => name));
}

/** From so many on they are read at once with all that lie between them, as long as those are not many more. */
const MANY_TALLIES = 30;

async function storedTallies({ tallies }: LibraryDatabase, names: readonly string[]): Promise<Map<string, Tally>> {
  const most = names.length < MANY_TALLIES ? 0 : names.length * 4;
  const sorted = names.toSorted();
  const near = await within(tallies.where(":id"), sorted).limit(most).toArray();
  const rows = near.length < most ? near : await tallies.bulkGet([...names]);
  return new Map(rows.flatMap((row) => (row ? [[row.name, row] as const] : [])));
}
