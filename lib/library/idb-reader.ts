import { answerOf } from "../search/answer-of.ts";
import { walkCursor } from "./walk-cursor.ts";
import type { Last, LibraryReader, TableName, TableReader, Tables } from "./reader.ts";

/** Reads the library without Dexie. */
export function idbReader(database: IDBDatabase): LibraryReader {
  return {
    read: async (names, ask) => ask(tablesIn(database.transaction([...names]), names)),
  };
}

/** The tables in a transaction that is open, such as that of a search. */
export function tablesIn<T extends TableName>(transaction: IDBTransaction, names: readonly T[]): Tables<T> {
  const tables = names.map((name) => [name, tableReader(transaction.objectStore(name))]);
  return Object.fromEntries(tables) as Tables<T>;
}

function tableReader<R>(store: IDBObjectStore): TableReader<R> {
  const get = (key: string) => answerOf<R | undefined>(store.get(key));
  const where = (index: string, value: string, most?: number) => answerOf<R[]>(store.index(index).getAll(value, most));
  return {
    get,
    where,
    getAll: (keys) => Promise.all(keys.map(get)),
    whereAny: async (index, values) =>
      (await Promise.all([...new Set(values)].toSorted().map((value) => where(index, value)))).flat(),
    keysWhere: async (index, value) => (await answerOf(store.index(index).getAllKeys(value))).map(String),
    count: (index, value) => answerOf(store.index(index).count(value)),
    keysBy: async (index) => (await answerOf(store.index(index).getAllKeys())).map(String),
    last: (index, wanted) => last(store.index(index), wanted),
    after: (key, most) => answerOf<R[]>(store.getAll(IDBKeyRange.lowerBound(key, true), most)),
    startingWith: (prefix) => answerOf<R[]>(store.getAll(IDBKeyRange.bound(prefix, `${prefix}\uffff`))),
  };
}

async function last<R>(index: IDBIndex, { value, most, passes }: Last<R>): Promise<R[]> {
  const rows: R[] = [];
  await walkCursor(index.openCursor(value, "prev"), ({ value: row }) => {
    if (passes(row)) rows.push(row);
    return rows.length === most;
  });
  return rows;
}
