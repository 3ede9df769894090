import * as fc from "fast-check";
import { expect, test } from "vitest";
import { RECORD_VERSION } from "../../../lib/lecture/migrations.ts";
import { type ImportBatch, TABLES } from "../../../lib/lecture/records.ts";
import { MOST_BATCH_BYTES, MOST_RECORDS } from "../../../lib/transfer/import-batches.ts";
import { json } from "../../../lib/transfer/formats/json.ts";
import { jsonLines } from "../../../lib/transfer/formats/json-lines.ts";
import { planImport } from "../../../lib/transfer/import-json.ts";
import { someLibrary } from "../arbitrary-library.ts";
import { batchesOf, byId, exported, imported, lectureNumber, libraryOf, readFile, summaryOf } from "./samples.ts";

test("exporting a library and importing the file gives back every field of every record", async () => {
  await fc.assert(
    fc.asyncProperty(someLibrary(), async (library) => {
      const back = await imported(await exported(library));
      for (const table of TABLES) expect(byId(back[table])).toEqual(byId(library[table]));
    }),
    { numRuns: 300 },
  );
});

test("the file is one JSON object of the promised shape, Trash included", async () => {
  const trashed = { ...lectureNumber(2), deletedAt: "2026-05-01T00:00:00.000Z" };
  const library = libraryOf([lectureNumber(1), trashed]);
  expect(JSON.parse(await (await exported(library)).text())).toEqual({
    format: "lectern",
    version: 1,
    schema: RECORD_VERSION,
    exportedAt: "2026-11-23T12:00:00.000Z",
    ...library,
  });
});

test.each([json, jsonLines])(
  "as $id saved searches, own prompts and tags kept apart go along as they are",
  async (format) => {
    const savedSearches = [
      { id: "one", name: "Tides “and” 潮汐 🌊", address: "#all?q=tides" },
      { id: "two", name: "C#", address: `#tag/${"x".repeat(7_000)}` },
    ];
    const ownPrompts = [{ id: "p", name: "考试", text: "Ask me\nabout {title} “now”" }];
    const settings = { savedSearches, ownPrompts, differentTags: ["c\nC#", "潮汐\n潮汐学"] };
    const file = await exported(libraryOf([lectureNumber(1)]), format, { settings });
    const plan = await readFile(file);
    expect(plan.settings).toEqual(settings);
    expect(plan).toMatchObject({ counts: { lectures: 1 }, refused: [] });
  },
);

test("a large library is written in batches, each of whole entries and with a name that a second import repeats", async () => {
  const lectures = Array.from({ length: 600 }, (_, index) => lectureNumber(index));
  const library = { ...libraryOf(lectures), summaries: lectures.map(({ id }) => summaryOf(id)).toReversed() };
  const file = await exported(library);
  const first = await batchesOf(file);
  expect(first.map(({ opId }) => opId)).toEqual((await batchesOf(file)).map(({ opId }) => opId));
  expect(new Set(first.map(({ opId }) => opId)).size).toBe(first.length);
  expect(first[0]?.opId).toMatch(/^[0-9a-f]{32}-1000-2MB-0$/);
  for (const { batch } of first) {
    expect(sizeOf(batch)).toBeLessThanOrEqual(MOST_RECORDS);
    expect(new Set(batch.summaries.map(({ lectureId }) => lectureId))).toEqual(
      new Set(batch.lectures.map(({ id }) => id)),
    );
  }
});

test("large records are spread over batches that fit a message", async () => {
  const lectures = Array.from({ length: 30 }, (_, index) => ({
    ...lectureNumber(index),
    description: "字".repeat(190_000),
  }));
  const batches = await batchesOf(await exported(libraryOf(lectures)));
  expect(batches.flatMap(({ batch }) => batch.lectures)).toEqual(lectures);
  for (const { batch } of batches)
    expect(new TextEncoder().encode(JSON.stringify(batch.lectures)).length).toBeLessThan(MOST_BATCH_BYTES * 1.01);
});

test("an entry with more records than one batch holds is divided, its lecture first", async () => {
  const lecture = lectureNumber(1);
  const summaries = Array.from({ length: 2_200 }, () => summaryOf(lecture.id));
  const batches = await batchesOf(await exported({ ...libraryOf([lecture]), summaries }));
  expect(batches.map(({ batch }) => batch.lectures.length)).toEqual([1, 0, 0]);
  expect(batches.flatMap(({ batch }) => batch.summaries)).toEqual(summaries);
});

test("what an import would do is counted before anything is written", async () => {
  const trashed = { ...lectureNumber(2), deletedAt: "2026-05-01T00:00:00.000Z" };
  const library = { ...libraryOf([lectureNumber(1), trashed]), summaries: [summaryOf(lectureNumber(1).id)] };
  const reading = await planImport(await exported(library));
  expect(reading).toMatchObject({
    ok: true,
    plan: {
      exportedAt: "2026-11-23T12:00:00.000Z",
      counts: { lectures: 2, summaries: 1, transcripts: 0, notes: 0, pictures: 0, stills: 0 },
      inTrash: 1,
      refused: [],
    },
  });
});

function sizeOf(batch: ImportBatch): number {
  return TABLES.reduce((sum, table) => sum + batch[table].length, 0);
}
