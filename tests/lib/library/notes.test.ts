import { expect, test } from "vitest";
import { idbReader } from "../../../lib/library/idb-reader.ts";
import { lookupLecture } from "../../../lib/library/lookup.ts";
import { openTestLibrary } from "./open-test-library.ts";

type Library = Awaited<ReturnType<typeof openTestLibrary>>;

/** The notes as a page shows them. */
async function shown({ openAsPage }: Library, lectureId: string) {
  const page = await openAsPage();
  const entry = await lookupLecture(idbReader(page), lectureId);
  page.close();
  return entry?.notes.map(({ atSeconds, text }) => [atSeconds, text]);
}

test("notes stand in the order of their moments, those on the whole lecture last", async () => {
  const library = await openTestLibrary();
  const lectureId = await library.save();
  await library.perform("addNote", { lectureId, atSeconds: null, text: "Watch it again." });
  await library.perform("addNote", { lectureId, atSeconds: 754, text: "Softmax" });
  await library.perform("addNote", { lectureId, atSeconds: 12, text: "  Begins here \u0000" });
  expect(await shown(library, lectureId)).toEqual([
    [12, "Begins here"],
    [754, "Softmax"],
    [null, "Watch it again."],
  ]);
});

test("a note is changed, deleted and brought back", async () => {
  const library = await openTestLibrary();
  const lectureId = await library.save();
  const { noteId } = await library.perform("addNote", { lectureId, atSeconds: 12, text: "Softmax" });
  await library.perform("editNote", { noteId, atSeconds: 13, base: "Softmax", text: "Softmax, again" });
  expect(await shown(library, lectureId)).toEqual([[13, "Softmax, again"]]);
  await library.perform("undo", { target: library.lastOpId() });
  expect(await shown(library, lectureId)).toEqual([[12, "Softmax"]]);
  await library.perform("deleteNote", { noteId });
  const deletion = library.lastOpId();
  expect(await shown(library, lectureId)).toEqual([]);
  await library.perform("undo", { target: deletion });
  expect(await shown(library, lectureId)).toEqual([[12, "Softmax"]]);
});

test("a note gets a picture, which can be taken back and given again", async () => {
  const library = await openTestLibrary();
  const lectureId = await library.save();
  const { noteId } = await library.perform("addNote", { lectureId, atSeconds: 12, text: "The chart" });
  const pictures = async () => (await library.database.stills.toArray()).filter(({ deletedAt }) => deletedAt === null);
  const same = { noteId, atSeconds: 12, base: "The chart", text: "The chart" };
  await library.perform("editNote", { ...same, still: { type: "image/webp", base64: "AAAA" } });
  expect(await pictures()).toMatchObject([{ id: noteId, lectureId, base64: "AAAA" }]);
  await library.perform("undo", { target: library.lastOpId() });
  expect(await pictures()).toEqual([]);
  expect(await shown(library, lectureId)).toEqual([[12, "The chart"]]);
  await library.perform("editNote", { ...same, still: { type: "image/webp", base64: "BBBB" } });
  expect(await pictures()).toMatchObject([{ id: noteId, base64: "BBBB" }]);
});

test("when two windows change one note, both texts are kept", async () => {
  const library = await openTestLibrary();
  const lectureId = await library.save();
  const { noteId } = await library.perform("addNote", { lectureId, atSeconds: 12, text: "Softmax" });
  await library.perform("editNote", { noteId, atSeconds: 12, base: "Softmax", text: "One window" });
  await library.perform("editNote", { noteId, atSeconds: 12, base: "Softmax", text: "The other" });
  expect(await shown(library, lectureId)).toEqual([
    [12, "One window"],
    [12, "The other"],
  ]);
});

test("a note without a word, or on a lecture that is not there, is refused", async () => {
  const { perform, save } = await openTestLibrary();
  const lectureId = await save();
  await expect(perform("addNote", { lectureId, atSeconds: 1, text: " \u200b" })).rejects.toThrow(/bad-input/);
  await expect(perform("addNote", { lectureId: "gone", atSeconds: 1, text: "x" })).rejects.toThrow(/not-found/);
  await expect(perform("deleteNote", { noteId: "gone" })).rejects.toThrow(/not-found/);
});

test("taking back an older change of a note leaves what was written since, and keeps the text before beside it", async () => {
  const library = await openTestLibrary();
  const lectureId = await library.save();
  const { noteId } = await library.perform("addNote", { lectureId, atSeconds: 12, text: "First" });
  await library.perform("editNote", { noteId, atSeconds: 12, base: "First", text: "Second" }, "older");
  await library.perform("editNote", { noteId, atSeconds: 12, base: "Second", text: "Third" });
  await library.perform("undo", { target: "older" }, "taken-back");
  expect(await shown(library, lectureId)).toEqual([
    [12, "Third"],
    [12, "First"],
  ]);
  await library.perform("undo", { target: "taken-back" });
  expect(await shown(library, lectureId)).toEqual([[12, "Third"]]);
});

test("taking back the words of a note leaves the moment that it was given since", async () => {
  const library = await openTestLibrary();
  const lectureId = await library.save();
  const { noteId } = await library.perform("addNote", { lectureId, atSeconds: 12, text: "First" });
  await library.perform("editNote", { noteId, atSeconds: 13, base: "First", text: "Second" }, "older");
  await library.perform("editNote", { noteId, atSeconds: 90, base: "Second", text: "Second" });
  await library.perform("undo", { target: "older" });
  expect(await shown(library, lectureId)).toEqual([[90, "First"]]);
});

test("taking back an older picture leaves the one that came since", async () => {
  const { database, perform, save } = await openTestLibrary();
  const lectureId = await save();
  for (const [at, base64] of ["AAAA", "BBBB", "CCCC"].entries())
    await perform("setPicture", { lectureId, picture: { type: "image/webp", base64 } }, `picture-${at}`);
  await perform("undo", { target: "picture-1" });
  expect((await database.pictures.get(lectureId))?.base64).toBe("CCCC");
});
