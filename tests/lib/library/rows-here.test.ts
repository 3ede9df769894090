import { describe, expect, test } from "vitest";
import type { Lecture } from "../../../lib/lecture/lecture.ts";
import { keysHere, partsHere, rowsHere } from "../../../lib/library/rows-here.ts";
import { fileOf, idsTo, importFile, lectureNamed } from "./import-file.ts";
import { openTestLibrary } from "./open-test-library.ts";

/** Asks for a row each where there are few. */
const FEW = ["l9", "gone", "l0", "l33", "l9", "z"];
const MANY = ["l7", "gone", "l0", "l33", "l7", "z", ...idsTo(30)];
const ALL = [...idsTo(40), "gone"].toReversed();

describe.each([
  ["few others lie between", 40],
  ["more lie between than are worth a look", 900],
])("where %s", (_, count) => {
  test.each([
    ["few", FEW],
    ["many", MANY],
    ["nearly all", ALL],
  ])("%s rows are found by their ids, in the order of these", async (__, asked) => {
    const library = await openTestLibrary();
    await importFile(library, fileOf({ lectures: idsTo(count).map((id) => lectureNamed(id)) }));
    const lectures = library.database.table<Lecture, string>("lectures");
    const found = await rowsHere(lectures, asked);
    const expected = asked.map((id) => (["gone", "z"].includes(id) ? undefined : id));
    expect(found.map((row) => row?.id)).toEqual(expected);
    expect(await rowsHere(lectures, [])).toEqual([]);
  });

  test.each([
    ["few", FEW],
    ["many", MANY],
    ["nearly all", ALL],
  ])("which of %s ids are there is known by keys alone", async (__, asked) => {
    const library = await openTestLibrary();
    await importFile(library, fileOf({ lectures: idsTo(count).map((id) => lectureNamed(id)) }));
    const { lectures } = library.database;
    const there = new Set(await keysHere(lectures, asked));
    expect(asked.filter((id) => !there.has(id))).toEqual(asked.filter((id) => ["gone", "z"].includes(id)));
    expect(await keysHere(lectures, [])).toEqual([]);
  });

  test.each([
    ["few", FEW],
    ["many", MANY],
  ])("the parts of %s lectures are found by these", async (__, asked) => {
    const library = await openTestLibrary();
    await importFile(library, fileOf({ lectures: idsTo(count).map((id) => lectureNamed(id)) }));
    const summaries = library.database.table<{ lectureId: string; id: string }, string>("summaries");
    const texts = [1, 2].map((each) => ({ id: `s${each}`, lectureId: "l33" }));
    await summaries.bulkPut([...texts, { id: "s3", lectureId: "l5" }]);
    const found = await partsHere(summaries, asked);
    expect(found.get("l33")).toEqual(texts);
    expect(found.get("l0")).toBeUndefined();
    await summaries.clear();
  });
});
