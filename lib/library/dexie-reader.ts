import type { Table } from "dexie";
import type { LibraryDatabase } from "./database.ts";
import type { Last, LibraryReader, TableName, TableReader, Tables } from "./reader.ts";

/** Reads the library through Dexie, so that a live query is asked again when what it has read changes. */
export function dexieReader(library: LibraryDatabase): LibraryReader {
  return {
    read: async (names, ask) => library.transaction("r", [...names], async () => ask(tablesOf(library, names))),
  };
}

/** The tables in whatever transaction is under way, such as that of a command. */
export function tablesOf<T extends TableName>(library: LibraryDatabase, names: readonly T[]): Tables<T> {
  return Object.fromEntries(names.map((name) => [name, tableReader(library.table(name))])) as Tables<T>;
}

function tableReader<R>(table: Table<R, string>): TableReader<R> {
  return {
    get: async (key) => table.get(key),
    getAll: async (keys) => table.bulkGet([...keys]),
    where: async (index, value, most) => {
      const found = table.where(index).equals(value);
      return (most === undefined ? found : found.limit(most)).toArray();
    },
    whereAny: async (index, values) =>
      table
        .where(index)
        .anyOf([...values])
        .toArray(),
    keysWhere: async (index, value) => table.where(index).equals(value).primaryKeys(),
    count: async (index, value) => table.where(index).equals(value).count(),
    keysBy: async (index) => table.orderBy(index).primaryKeys(),
    last: async (index, wanted) => last(table, index, wanted),
    after: async (key, most) => table.where(":id").above(key).limit(most).toArray(),
    startingWith: async (prefix) => table.where(":id").startsWith(prefix).toArray(),
  };
}

async function last<R>(table: Table<R, string>, index: string, { value, most, passes }: Last<R>): Promise<R[]> {
  const all = value === undefined ? table.orderBy(index) : table.where(index).equals(value);
  return all.reverse().filter(passes).limit(most).toArray();
}
