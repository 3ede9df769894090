import * as fc from "fast-check";
import { expect, test } from "vitest";
import { checkLibrary } from "../../../lib/library/check-library.ts";
import { TABLES, type ImportBatch } from "../../../lib/lecture/records.ts";
import { someLibrary } from "../arbitrary-library.ts";
import { exportOf, importFile } from "./import-file.ts";
import { openTestLibrary } from "./open-test-library.ts";

type Library = Awaited<ReturnType<typeof openTestLibrary>>;

async function contents({ database }: Library) {
  const tables = await Promise.all(TABLES.map(async (table) => [table, await database.table(table).toArray()]));
  return Object.fromEntries(tables);
}

async function filled(records: ImportBatch): Promise<Library> {
  const library = await openTestLibrary();
  await library.perform("importRecords", { batch: records, mapping: {} });
  return library;
}

test("export, wipe and import give the same library, whatever is in it", async () => {
  await fc.assert(
    fc.asyncProperty(someLibrary(), async (records) => {
      const library = await filled(records);
      const before = await contents(library);
      const file = await exportOf(library);
      await library.perform("deleteEverything", {});
      await importFile(library, file);
      expect(await contents(library)).toEqual(before);
      expect(await checkLibrary(library.database)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("importing the same file twice adds nothing", async () => {
  await fc.assert(
    fc.asyncProperty(someLibrary(), async (records) => {
      const library = await openTestLibrary();
      const file = await exportOf(await filled(records));
      await importFile(library, file);
      const before = await contents(library);
      expect(await importFile(library, file)).toMatchObject({ added: 0, merged: 0 });
      expect(await contents(library)).toEqual(before);
    }),
    { numRuns: 40 },
  );
});

test("a lecture that is here under another id is joined with the imported one, and its summary comes along", async () => {
  const there = await openTestLibrary();
  await there.save({}, ["Moon"], "From the other computer.");
  const here = await openTestLibrary();
  const id = await here.save({}, ["Ocean"], "From here.");
  expect(await importFile(here, await exportOf(there))).toMatchObject({ added: 0, merged: 1 });
  expect((await here.database.lectures.get(id))?.tags).toEqual(["Ocean", "Moon"]);
  expect(await here.database.summaries.where("lectureId").equals(id).count()).toBe(2);
});

test("importing a backup brings back what has been moved to Trash since", async () => {
  const library = await openTestLibrary();
  const id = await library.save();
  const file = await exportOf(library);
  await library.perform("trashLecture", { id });
  await importFile(library, file);
  expect((await library.database.lectures.get(id))?.deletedAt).toBeNull();
});
