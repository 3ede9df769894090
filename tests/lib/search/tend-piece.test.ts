import { IDBDatabase } from "fake-indexeddb";
import { expect, test, vi } from "vitest";
import { tendOnce } from "../../../lib/library/tend-search.ts";
import { idsFor, lecture, testLibrary, type TestLecture } from "./library.ts";

/** Enough to be written as a segment rather than kept in the memtable. */
const MANY = 30;

function many(word: string): TestLecture[] {
  return Array.from({ length: MANY }, (_, at) => lecture(`l-${at}`, { title: `${word} ${at}` }));
}

test("what is saved while the index is worked out is found as it is, and no more as it was", async () => {
  const library = testLibrary();
  await library.save(...many("tide"));
  await library.save(...many("wave"));
  await library.tend(1, () => library.save(lecture("l-3", { title: "bread" }), lecture("new", { title: "salt" })));
  await library.tend();
  expect(await idsFor(library.search, "bread")).toEqual(["l-3"]);
  expect(await idsFor(library.search, "salt")).toEqual(["new"]);
  expect(await idsFor(library.search, "wave")).toHaveLength(MANY - 1);
  expect(await idsFor(library.search, "tide")).toEqual([]);
});

test("what is deleted for good while the index is worked out is in no word of it", async () => {
  const library = testLibrary();
  await library.save(...many("tide"), lecture("gone", { title: "quicksilver" }));
  await library.trash("gone");
  await library.tend(1, () => library.purge("gone"));
  await library.tend();
  expect(await idsFor(library.search, "quicksilver")).toEqual([]);
  const words = (await library.database.searchWords.toArray()).map(({ letters }) => String.fromCharCode(...letters));
  expect(words.join(" ")).not.toContain("quicksilver");
});

test("who reads the library waits for no piece of the index that is worked out", async () => {
  const begun = vi.spyOn(IDBDatabase.prototype, "transaction");
  const { database, save } = testLibrary();
  await save(...many("tide"));
  await save(...many("wave"));
  begun.mockClear();
  expect(await tendOnce(database)).toBe(true);
  const writing = begun.mock.calls.filter(([, mode]) => mode === "readwrite").flatMap(([stores]) => Array.from(stores));
  begun.mockRestore();
  expect(writing).toContain("searchBlocks");
  expect(writing).not.toContain("lectures");
});
