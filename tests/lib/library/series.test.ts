import { Dexie } from "dexie";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { expect, test } from "vitest";
import { openLibrary } from "../../../lib/library/database.ts";
import { DATABASE_NAME } from "../../../lib/library/database-name.ts";
import { dexieReader } from "../../../lib/library/dexie-reader.ts";
import { seriesEntries } from "../../../lib/library/series.ts";
import { lectureFacts, openTestLibrary } from "./open-test-library.ts";

test("a series lists its entries in its order, those without a place last, and none that are in Trash", async () => {
  const { database, perform, save } = await openTestLibrary();
  const inSeries = (key: string, position?: number) =>
    save({ key, series: { title: "Oceans", ...(position !== undefined && { position }) }, durationSeconds: 60 });
  const loose = await inSeries("loose");
  const [second, first] = [await inSeries("second", 2), await inSeries("first", 1)];
  await perform("trashLecture", { id: await inSeries("gone", 3) });
  await save({ key: "other", series: { title: "Rivers", position: 1 } });
  await save({ key: "none" });
  expect(await seriesEntries(dexieReader(database), "Oceans")).toEqual({ ids: [first, second, loose], seconds: 180 });
  expect(await seriesEntries(dexieReader(database), "Seas")).toEqual({ ids: [], seconds: 0 });
});

test("seasons come one after the other", async () => {
  const { database, save } = await openTestLibrary();
  const of = (season: number, position: number) =>
    save({ key: `${season}/${position}`, series: { title: "Oceans", season, position } });
  const [late, middle, early] = [await of(2, 1), await of(1, 2), await of(1, 1)];
  const { ids } = await seriesEntries(dexieReader(database), "Oceans");
  expect(ids).toEqual([early, middle, late]);
});

test("a library that was made before series could be listed is kept whole, and lists them", async () => {
  const dependencies = { indexedDB: new IDBFactory(), IDBKeyRange };
  const former = new Dexie(DATABASE_NAME, dependencies);
  former.version(1).stores({
    lectures: "id, &key, *aliases, *tags, savedAt, updatedAt, deletedAt, currentSummaryId, currentTranscriptId",
    summaries: "id, lectureId",
    transcripts: "id, lectureId",
    notes: "id, lectureId",
    pictures: "id",
    drafts: "key, updatedAt",
    tallies: "name",
    operations: "opId, at",
    meta: "name",
  });
  const facts = lectureFacts({ series: { title: "Oceans", position: 4 } });
  const row = { ...facts, id: "a", rev: 1, savedAt: "2026-01-01T00:00:00.000Z", deletedAt: null, tags: ["Sea"] };
  await former.table("lectures").add(row);
  former.close();
  const database = openLibrary(dependencies);
  expect(await seriesEntries(dexieReader(database), "Oceans")).toEqual({ ids: ["a"], seconds: 3600 });
  expect(await database.lectures.toArray()).toMatchObject([row]);
  database.close();
});
