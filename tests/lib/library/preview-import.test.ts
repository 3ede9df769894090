import { expect, test } from "vitest";
import { newPreview, previewBatch } from "../../../lib/library/preview-import.ts";
import { fileOf, importFile, lectureNamed, wholeLectures } from "./import-file.ts";
import { openTestLibrary } from "./open-test-library.ts";

test("a preview says what importing then does, and writes nothing", async () => {
  const library = await openTestLibrary();
  const before = wholeLectures(["same", "changed", "trashed"]);
  await importFile(library, fileOf(before));
  await library.perform("trashLecture", { id: "trashed" });
  const contents = async () => JSON.stringify(await library.database.lectures.toArray());
  const untouched = await contents();

  const file = wholeLectures(["same", "changed", "trashed", "new"]);
  const lectures = file.lectures.map((each) => (each.id === "changed" ? { ...each, tags: ["More"] } : each));
  const again = lectureNamed("again", { key: "made:new" });
  const batch = { ...file, lectures: [...lectures, again] };
  const rows = await previewBatch(library.database, batch, newPreview());
  expect(rows.map(({ lecture, outcome }) => [lecture.id, outcome])).toEqual([
    ["same", "skipped"],
    ["changed", "merged"],
    ["trashed", "restored"],
    ["new", "added"],
    ["again", "merged"],
  ]);
  expect(await contents()).toBe(untouched);
  expect(await importFile(library, fileOf(batch))).toMatchObject({ added: 1, restored: 1, merged: 2, skipped: 1 });
});
