import { expect, test } from "vitest";
import { rowsHere } from "../../../lib/library/commands/rows-here.ts";
import { fileOf, idsTo, importFile, lectureNamed } from "./import-file.ts";
import { openTestLibrary } from "./open-test-library.ts";

test.each([
  ["few others lie between", 40],
  ["more lie between than are worth a look", 900],
])("rows are found by their ids, in the order of these, where %s", async (_, count) => {
  const library = await openTestLibrary();
  await importFile(library, fileOf({ lectures: idsTo(count).map((id) => lectureNamed(id)) }));
  const asked = ["l9", "gone", "l0", "l33", "l9", "z"];
  const lectures = library.database.table<{ readonly id: string }, string>("lectures");
  const found = await rowsHere(lectures, asked);
  expect(found.map((row) => row?.id)).toEqual(["l9", undefined, "l0", "l33", "l9", undefined]);
  expect(await rowsHere(lectures, [])).toEqual([]);
});
