import { beforeEach, describe, expect, test } from "vitest";
import { holdsBatch } from "../../../lib/library/holds-batch.ts";
import { fileOf, importFile, lectureNamed, wholeLectures } from "./import-file.ts";
import { openTestLibrary } from "./open-test-library.ts";

let library: Awaited<ReturnType<typeof openTestLibrary>>;
const file = wholeLectures(["one", "two"]);

beforeEach(async () => {
  library = await openTestLibrary();
  await importFile(library, fileOf(file));
});

test("what was imported is here, and is not read through for it: no transcript is taken out", async () => {
  let taken = 0;
  library.database.transcripts.hook("reading", (row) => {
    taken++;
    return row;
  });
  expect(await holdsBatch(library.database, file)).toBe(true);
  expect(await importFile(library, fileOf(file))).toMatchObject({ added: 0, merged: 0, skipped: 2 });
  expect(taken).toBe(0);
});

test("the person's own later words change nothing about it", async () => {
  await library.perform("addSummary", {
    lectureId: "one",
    summary: { text: "Mine", source: { by: "person" }, language: null },
  });
  expect(await holdsBatch(library.database, file)).toBe(true);
});

describe("it is not, where importing it again would change something:", () => {
  const differs: Readonly<Record<string, () => Promise<unknown>>> = {
    "an entry in Trash": () => library.perform("trashLecture", { id: "two" }),
    "a deleted summary": () => library.perform("deleteSummary", { lectureId: "two", summaryId: "s-two" }),
    "a deleted note": () => library.perform("deleteNote", { noteId: "n-two" }),
    "a deleted transcript": () => library.perform("deleteTranscript", { lectureId: "two", transcriptId: "t-two" }),
    "everything deleted": () => library.perform("deleteEverything", {}),
  };
  test.each(Object.keys(differs))("%s", async (name) => {
    await differs[name]?.();
    expect(await holdsBatch(library.database, file)).toBe(false);
  });

  test.each([
    ["an entry that is new", wholeLectures(["one", "three"])],
    ["an entry with a further tag", { ...file, lectures: file.lectures.map((each) => ({ ...each, tags: ["sea"] })) }],
    ["the same lecture under another id", { ...file, lectures: [lectureNamed("other", { key: "made:one" })] }],
    ["a note of no entry", { ...file, notes: file.notes.map((each) => ({ ...each, id: "n", lectureId: "nobody" })) }],
  ])("%s", async (_, batch) => {
    expect(await holdsBatch(library.database, batch)).toBe(false);
  });
});
