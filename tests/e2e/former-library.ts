import type { GoldenLibrary } from "../lib/library/golden.ts";

/** What is written into each table: of the search index nothing, which is then made anew. */
export function plainRows({ rows }: GoldenLibrary): Record<string, readonly object[]> {
  return Object.fromEntries(Object.entries(rows).filter(([table]) => !table.startsWith("search")));
}

/** Runs in a page: puts a former version's library in the place of the one that is there. Dexie's versions are tenths of the browser's. */
export async function layDown(
  version: number,
  stores: Readonly<Record<string, string>>,
  rows: Readonly<Record<string, readonly object[]>>,
): Promise<void> {
  const done = (request: IDBOpenDBRequest) =>
    new Promise<IDBDatabase>((resolve, reject) => {
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(new Error("The former library was not laid down")));
    });
  const pathOf = (field: string) => (field.startsWith("[") ? field.slice(1, -1).split("+") : field);
  await done(indexedDB.deleteDatabase("lectern"));
  const opening = indexedDB.open("lectern", version * 10);
  opening.addEventListener("upgradeneeded", () => {
    for (const [table, schema] of Object.entries(stores)) {
      const [key = "", ...indexes] = schema.split(",").map((field) => field.trim());
      const store = opening.result.createObjectStore(table, { keyPath: pathOf(key) });
      for (const index of indexes) {
        const name = index.replace(/^[&*]/, "");
        store.createIndex(name, pathOf(name), { unique: index.startsWith("&"), multiEntry: index.startsWith("*") });
      }
      for (const row of rows[table] ?? []) store.add(row);
    }
  });
  (await done(opening)).close();
}
