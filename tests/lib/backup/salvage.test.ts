import { IDBFactory, IDBObjectStore } from "fake-indexeddb";
import { expect, test, vi } from "vitest";
import { openAsItIs } from "../../../lib/backup/salvage.ts";
import { salvageFile } from "../../../lib/backup/salvage-file.ts";
import { TABLES } from "../../../lib/lecture/records.ts";
import { goldenLibrary, storageWith } from "../library/golden.ts";
import { importFile } from "../library/import-file.ts";
import { openTestLibrary } from "../library/open-test-library.ts";

const now = new Date("2026-11-29T12:00:00.000Z");

async function someLibrary(entries = 30) {
  const factory = new IDBFactory();
  const library = await openTestLibrary(factory);
  for (let at = 0; at < entries; at++)
    await library.save({ key: `yt:${at}`, title: `Lecture ${at}` }, ["tides"], "Text.");
  return { ...library, factory };
}

async function salvagedFrom(factory: IDBFactory, most?: number) {
  const opened = await openAsItIs(factory);
  if (!opened) throw new Error("No library");
  const file = await salvageFile(opened, now, most);
  opened.close();
  return file;
}

test("what is read of a library past all code gives the same library back", async () => {
  const { database, factory, perform } = await someLibrary();
  const [first] = await database.lectures.toArray();
  await perform("trashLecture", { id: first?.id ?? "" });
  const { file, entries, skipped } = await salvagedFrom(factory);
  expect({ entries, skipped }).toEqual({ entries: 29, skipped: 0 });
  const other = await openTestLibrary();
  await importFile(other, file);
  for (const table of TABLES)
    expect(await other.database.table(table).toArray()).toEqual(await database.table(table).toArray());
});

test("what would be too large to be imported as one object is written as lines, and gives the same library back", async () => {
  const { database, factory, perform } = await someLibrary();
  const [first] = await database.lectures.toArray();
  await perform("addNote", { lectureId: first?.id ?? "", atSeconds: 7, text: "Spring tides" });
  const { file, extension, entries, skipped } = await salvagedFrom(factory, 1_000);
  expect({ extension, entries, skipped }).toEqual({ extension: "jsonl", entries: 30, skipped: 0 });
  const other = await openTestLibrary();
  await importFile(other, file);
  for (const table of TABLES)
    expect(await other.database.table(table).toArray()).toEqual(await database.table(table).toArray());
});

test("a former version's library is brought up when its lines are imported", async () => {
  const factory = await storageWith(goldenLibrary(6));
  const { file } = await salvagedFrom(factory, 1_000);
  const brought = await openTestLibrary(factory);
  const other = await openTestLibrary();
  await importFile(other, file);
  expect(await other.database.lectures.toArray()).toEqual(await brought.database.lectures.toArray());
});

test("a damaged record costs itself alone, and is counted", async () => {
  const { database, factory } = await someLibrary();
  const ids = await database.lectures.toCollection().primaryKeys();
  const get: (key: IDBValidKey | IDBKeyRange) => IDBRequest = Reflect.get(IDBObjectStore.prototype, "get");
  const damaged = vi.spyOn(IDBObjectStore.prototype, "get");
  damaged.mockImplementation(function read(this: unknown, key) {
    if (key === ids[7]) throw new DOMException("Internal error", "UnknownError");
    return get.call(this, key) as never;
  });
  const { file, entries, skipped } = await salvagedFrom(factory);
  damaged.mockRestore();
  expect({ entries, skipped }).toEqual({ entries: 29, skipped: 1 });
  expect(JSON.parse(await file.text()).lectures).toHaveLength(29);
});

test("a library that newer code has opened is read as well, and without some of its tables too", async () => {
  const { database, factory } = await someLibrary(3);
  database.close();
  await new Promise((resolve, reject) => {
    const request = factory.open("lectern", 9_990);
    request.addEventListener("upgradeneeded", () => request.result.deleteObjectStore("pictures"));
    request.addEventListener("success", () => resolve(request.result.close()));
    request.addEventListener("error", reject);
  });
  const { entries, skipped, file } = await salvagedFrom(factory);
  expect({ entries, skipped }).toEqual({ entries: 3, skipped: 0 });
  expect(JSON.parse(await file.text()).pictures).toEqual([]);
});

test("where there is no library none is made", async () => {
  const factory = new IDBFactory();
  expect(await openAsItIs(factory)).toBeNull();
  expect(await factory.databases()).toEqual([]);
});
