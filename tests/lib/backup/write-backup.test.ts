import * as fc from "fast-check";
import { expect, test } from "vitest";
import { writeBackup } from "../../../lib/backup/write-backup.ts";
import { TABLES } from "../../../lib/lecture/records.ts";
import { entriesOf } from "../../../lib/library/entries.ts";
import { exportFile } from "../../../lib/transfer/export-file.ts";
import { DEFAULT_MARKDOWN } from "../../../lib/transfer/formats/format.ts";
import { jsonLines } from "../../../lib/transfer/formats/json-lines.ts";
import { readBack } from "../../../lib/transfer/read-back.ts";
import { someLibrary } from "../arbitrary-library.ts";
import { importFile } from "../library/import-file.ts";
import { openTestLibrary } from "../library/open-test-library.ts";

const now = new Date("2026-11-29T12:00:00.000Z");

test("a backup of any library is read back whole, and gives an empty library all that it held", async () => {
  await fc.assert(
    fc.asyncProperty(someLibrary(), async (records) => {
      fc.pre(records.lectures.length > 0);
      const library = await openTestLibrary();
      await library.perform("importRecords", { batch: records, mapping: {} });
      const backup = await writeBackup(library.database, now);
      expect(backup?.unread).toBe(0);
      const other = await openTestLibrary();
      await importFile(other, backup?.file ?? new Blob());
      for (const table of TABLES)
        expect(await other.database.table(table).toArray()).toEqual(await library.database.table(table).toArray());
    }),
    { numRuns: 30 },
  );
});

test("what is in Trash is in the backup, and is not counted as an entry", async () => {
  const library = await openTestLibrary();
  await library.save({ key: "yt:1", title: "How tides work" });
  await library.perform("trashLecture", { id: await library.save({ key: "yt:2", title: "Why bridges sway" }) });
  const backup = await writeBackup(library.database, now);
  expect(backup).toMatchObject({ entries: 1, unread: 0, extension: "json" });
  expect(await backup?.file.text()).toContain("Why bridges sway");
});

test("a record that no import would take is counted as unread, and the rest is backed up", async () => {
  const { database, save } = await openTestLibrary();
  const id = await save({ title: "How tides work" }, [], "The moon.");
  await database.notes.put({ id: "note", lectureId: id, text: 7 } as never);
  const backup = await writeBackup(database, now);
  await database.notes.clear();
  expect(backup?.unread).toBe(1);
  expect(await backup?.file.text()).toContain("How tides work");
});

test("an empty library is not backed up: its file would take the place of a full one", async () => {
  const { database } = await openTestLibrary();
  expect(await writeBackup(database, now)).toBeNull();
});

test("the file of a library too large for one JSON is read back as well", async () => {
  const { database, save } = await openTestLibrary();
  await save({ title: "How tides work" }, ["tides"], "The moon.");
  const options = { now, language: "en", heading: null, linkAt: String, markdown: DEFAULT_MARKDOWN } as const;
  const made = await exportFile(jsonLines, () => entriesOf(database, null, jsonLines.parts), options);
  const plan = await readBack(made?.file ?? new Blob(), "zip");
  expect(plan?.counts).toMatchObject({ lectures: 1, summaries: 1 });
});

test("saved searches, own prompts and tags kept apart are in the backup", async () => {
  const library = await openTestLibrary();
  await library.save({ key: "yt:1", title: "How tides work" });
  const search = { id: "one", name: "Tides", address: "#all?q=tides" };
  const prompt = { id: "two", name: "Exam", text: "Ask me about {title}" };
  const settings = { savedSearches: [search], ownPrompts: [prompt], differentTags: ["ai\nAI"] };
  const backup = await writeBackup(library.database, now, settings);
  expect(backup?.unread).toBe(0);
  expect((await readBack(backup?.file ?? new Blob(), "json"))?.settings).toEqual(settings);
});
