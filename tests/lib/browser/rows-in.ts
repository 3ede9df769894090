import { Dexie } from "dexie";

/** All rows of a database, by table, read past Lectern's own code. */
export async function rowsIn(
  name: string,
  options: { readonly indexedDB?: IDBFactory; readonly IDBKeyRange?: typeof IDBKeyRange } = {},
): Promise<Record<string, unknown[]>> {
  const database = await new Dexie(name, options).open();
  try {
    const rows = await Promise.all(database.tables.map(async (table) => [table.name, await table.toArray()] as const));
    return Object.fromEntries(rows);
  } finally {
    database.close();
  }
}
