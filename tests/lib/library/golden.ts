import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Dexie } from "dexie";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { DATABASE_NAME } from "../../../lib/library/database-name.ts";
import { fromJson } from "../../libraries/typed-arrays.ts";

const folder = join(import.meta.dirname, "../../libraries");

/** A library as a former version left it in its database. */
export interface GoldenLibrary {
  readonly version: number;
  /** The tables' keys and indexes, as Dexie writes them. */
  readonly stores: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, readonly object[]>>;
}

export const goldenVersions = readdirSync(folder)
  .flatMap((name) => /^database-(\d+)\.json$/.exec(name)?.[1] ?? [])
  .map(Number)
  .toSorted((one, other) => one - other);

export function goldenLibrary(version: number): GoldenLibrary {
  return fromJson(readFileSync(join(folder, `database-${version}.json`), "utf8")) as GoldenLibrary;
}

/** A browser's storage in which that version has left this library. */
export async function storageWith({ version, stores, rows }: GoldenLibrary): Promise<IDBFactory> {
  const factory = new IDBFactory();
  const database = new Dexie(DATABASE_NAME, { indexedDB: factory, IDBKeyRange });
  database.version(version).stores(stores);
  for (const [table, all] of Object.entries(rows)) await database.table(table).bulkAdd(all);
  database.close();
  return factory;
}
