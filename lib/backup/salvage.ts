import { type Table, TABLES } from "../lecture/records.ts";
import { DATABASE_NAME, NATIVE_FACTOR } from "../library/database-name.ts";
import { answerOf } from "../search/answer-of.ts";

/** How many records are read at once, as long as none of them is damaged: a transcript can have megabytes. */
const PORTIONS: Readonly<Record<Table, number>> = {
  lectures: 200,
  summaries: 200,
  transcripts: 10,
  notes: 200,
  pictures: 50,
  stills: 20,
};

/** One record as it lies in the database; `value` is undefined where the browser cannot read it. */
export interface Salvaged {
  readonly table: Table;
  readonly value: unknown;
}

/** The library as it is, of whatever version, with Dexie or without; null where there is none. Rejects where the browser cannot open it. */
export function openAsItIs(factory: IDBFactory, name: string = DATABASE_NAME): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name);
    let isMissing = false;
    request.addEventListener("upgradeneeded", () => {
      isMissing = true;
      request.transaction?.abort();
    });
    request.addEventListener("success", () => {
      const database = request.result;
      // Whoever wants to delete or upgrade it must not wait for this.
      database.addEventListener("versionchange", () => database.close());
      resolve(database);
    });
    request.addEventListener("error", (event) => {
      event.preventDefault();
      if (isMissing) resolve(null);
      else reject(request.error ?? new Error("The library could not be opened"));
    });
  });
}

/** The version of the records in it, as exports name it. */
export function schemaOf({ version }: IDBDatabase): number {
  return Math.max(1, Math.floor(version / NATIVE_FACTOR));
}

/** Every record that the database still gives, one table after the other; a damaged one costs itself alone. */
export async function* salvaged(database: IDBDatabase, tables: readonly Table[] = TABLES): AsyncGenerator<Salvaged> {
  for (const table of tables) {
    if (!database.objectStoreNames.contains(table)) continue;
    const store = () => database.transaction(table).objectStore(table);
    const keys = await answerOf<IDBValidKey[]>(store().getAllKeys()).catch(() => null);
    // How many there are nobody knows then; one stands for all.
    if (!keys) {
      yield { table, value: undefined };
      continue;
    }
    for (let at = 0; at < keys.length; at += PORTIONS[table]) {
      const some = keys.slice(at, at + PORTIONS[table]);
      const values = await together(store, some).catch(() => oneByOne(store, some));
      for (const value of values) yield { table, value };
    }
  }
}

async function together(store: () => IDBObjectStore, keys: readonly IDBValidKey[]): Promise<unknown[]> {
  const open = store();
  // Asked for within a promise: what throws at once would leave the ones before it to nobody.
  return Promise.all(keys.map(async (key) => answerOf<unknown>(open.get(key))));
}

/** Each in a transaction of its own: a failed request ends the one that it is in. */
async function oneByOne(store: () => IDBObjectStore, keys: readonly IDBValidKey[]): Promise<unknown[]> {
  const read = async (key: IDBValidKey) => answerOf<unknown>(store().get(key));
  const values: unknown[] = [];
  // What cannot be read is undefined, which no record is: whoever asked counts it.
  for (const key of keys) values.push(await read(key).catch(() => undefined));
  return values;
}
