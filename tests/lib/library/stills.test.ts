import { expect, test } from "vitest";
import { checkLibrary } from "../../../lib/library/check-library.ts";
import { run } from "../../../lib/library/commands/run.ts";
import { dexieReader } from "../../../lib/library/dexie-reader.ts";
import { lookupLecture, stillOf } from "../../../lib/library/lookup.ts";
import { storageUse } from "../../../lib/library/storage-use.ts";
import { lectureFacts, openTestLibrary } from "./open-test-library.ts";

const STILL = { type: "image/webp", base64: "UklGRg==" } as const;

async function withStill() {
  const library = await openTestLibrary();
  const lectureId = await library.save();
  const note = { lectureId, atSeconds: 44, text: "The chart", still: STILL };
  const { noteId } = await library.perform("addNote", note, "capture");
  const reader = dexieReader(library.database);
  const shown = async () => (await stillOf(reader, noteId))?.base64 ?? null;
  return { ...library, reader, lectureId, noteId, note, shown };
}

test("a picture stands with its note, goes with it, and comes back with it", async () => {
  const { perform, noteId, shown, note, reader, lectureId, lastOpId } = await withStill();
  expect(await shown()).toBe(STILL.base64);
  // Sent again, it makes no second one.
  await perform("addNote", note, "capture");
  expect((await lookupLecture(reader, lectureId))?.notes).toHaveLength(1);
  await perform("deleteNote", { noteId });
  await perform("undo", { target: lastOpId() });
  expect(await shown()).toBe(STILL.base64);
  await perform("undo", { target: "capture" });
  expect(await shown()).toBeNull();
  expect((await lookupLecture(reader, lectureId))?.notes).toEqual([]);
});

test("a note that saves its lecture brings its picture", async () => {
  const { database, perform } = await openTestLibrary();
  const notes = [{ atSeconds: 4, text: "First", still: STILL }];
  const page = { facts: lectureFacts(), tags: [], summaries: [], picture: null, notes };
  const { lectureId } = await perform("saveLecture", page);
  const [note] = await database.notes.where({ lectureId }).toArray();
  expect(await database.stills.toArray()).toMatchObject([{ id: note?.id, lectureId, ...STILL }]);
  expect(await checkLibrary(database)).toEqual([]);
});

test("what is no picture is refused, with the whole note", async () => {
  const { database, perform, lectureId } = await withStill();
  const note = { lectureId, atSeconds: 1, text: "x", still: { ...STILL, base64: "<svg onload=hit()>" } };
  await expect(perform("addNote", note, "bad")).rejects.toThrow(/bad-input/);
  expect(await database.notes.count()).toBe(1);
});

test("it is gone for good a month after its note, and counts as pictures until then", async () => {
  const { database, perform, noteId } = await withStill();
  const pictures = (await storageUse(database)).find(({ kind }) => kind === "pictures");
  expect(pictures?.bytes).toBeGreaterThan(STILL.base64.length);
  await perform("deleteNote", { noteId });
  await run(database, { opId: "", type: "tidy", input: {} }, () => new Date("2036-08-01"));
  expect(await database.stills.count()).toBe(0);
  expect(await database.notes.count()).toBe(0);
});

test("merged into another entry, it goes there with its note, and back", async () => {
  const { database, perform, save, lectureId, noteId, lastOpId } = await withStill();
  const keep = await save({ key: "yt:other", url: "https://www.youtube.com/watch?v=bbbbbbbbbbb" });
  await perform("mergeLectures", { keep, other: lectureId, taken: [] });
  expect(await database.stills.get(noteId)).toMatchObject({ lectureId: keep });
  await perform("undo", { target: lastOpId() });
  expect(await database.stills.get(noteId)).toMatchObject({ lectureId });
});
