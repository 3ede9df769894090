import type { Table } from "dexie";
import type { NumberedDocument } from "./index-state.ts";
import type { SearchTables } from "./tables.ts";

type WaitingWrite = () => PromiseLike<unknown>;

interface WritesLater {
  /** Read as they are stored, but for the numbers of lectures: those that are put are known at once. */
  readonly tables: SearchTables;
  /** Writes all that was put and deleted, in its order, in the transaction that is open then. */
  readonly write: () => Promise<void>;
}

/** The index's tables where they may only be read yet: what is put and deleted waits for `write`. */
export function writesLater(tables: SearchTables): WritesLater {
  const writes: WaitingWrite[] = [];
  return {
    tables: {
      searchState: later(tables.searchState, writes),
      searchDocuments: numbersLater(tables.searchDocuments, writes),
      searchBlocks: later(tables.searchBlocks, writes),
      searchColumns: later(tables.searchColumns, writes),
      searchWords: later(tables.searchWords, writes),
      searchRecent: later(tables.searchRecent, writes),
      searchWaiting: later(tables.searchWaiting, writes),
    },
    write: async () => {
      for (const write of writes) await write();
    },
  };
}

function later<R, K>(table: Table<R, K>, writes: WaitingWrite[], own: object = {}): Table<R, K> {
  const instead = {
    put: async (row: R) => void writes.push(() => table.put(row)),
    bulkPut: async (rows: readonly R[]) => void writes.push(() => table.bulkPut(rows)),
    bulkDelete: async (keys: K[]) => void writes.push(() => table.bulkDelete(keys)),
    clear: async () => void writes.push(() => table.clear()),
    ...own,
  };
  return new Proxy(table, { get: (stored, name) => Reflect.get(name in instead ? instead : stored, name) });
}

/** A lecture that is numbered in a piece is indexed in the same. */
function numbersLater(table: SearchTables["searchDocuments"], writes: WaitingWrite[]): SearchTables["searchDocuments"] {
  const numbered = new Map<number, NumberedDocument>();
  return later(table, writes, {
    bulkPut: async (rows: readonly NumberedDocument[]) => {
      for (const row of rows) numbered.set(row.number, row);
      writes.push(() => table.bulkPut(rows));
    },
    bulkGet: async (numbers: number[]) => {
      const stored = await table.bulkGet(numbers);
      return numbers.map((number, at) => numbered.get(number) ?? stored[at]);
    },
  });
}
