import { expect, test } from "vitest";
import { clearSearch } from "../../../lib/library/clear-search.ts";
import { SEARCH_STORES } from "../../../lib/search/index/stores.ts";
import { idsFor, lecture, testLibrary, type TestLecture } from "./library.ts";

/** Enough to be written as a segment rather than kept in the memtable. */
const MANY = 30;

function many(name: string, tag: string): TestLecture[] {
  return Array.from({ length: MANY }, (_, at) => lecture(`${name}-${at}`, { title: `${name} ${at}`, tags: [tag] }));
}

test("a page that goes on searching finds what is saved meanwhile, and no more what is removed", async () => {
  const library = testLibrary();
  await library.save(...many("tide", "Sea"));
  expect(await idsFor(library.search, "tag:sea")).toHaveLength(MANY);
  await library.save(...many("wave", "Sea"));
  expect(await idsFor(library.search, "tag:sea")).toHaveLength(2 * MANY);
  await library.remove("tide-3", "wave-4");
  await library.tend();
  expect(await idsFor(library.search, "tag:sea")).toHaveLength(2 * MANY - 2);
});

test("a page that goes on searching after everything was deleted finds only what was saved since", async () => {
  const library = testLibrary();
  await library.save(...many("tide", "Sea"));
  expect(await idsFor(library.search, "tag:sea")).toHaveLength(MANY);
  await library.database.transaction("rw", [...SEARCH_STORES], async () => clearSearch(library.database));
  await library.save(...many("bread", "Food"));
  expect(await idsFor(library.search, "tag:sea")).toEqual([]);
  expect((await idsFor(library.search, "tag:food")).toSorted()).toEqual(
    many("bread", "Food")
      .map(({ id }) => id)
      .toSorted(),
  );
});

test("the newest of several equal hits stands first, also for a page that has searched before they were saved", async () => {
  const library = testLibrary();
  const onDay = (day: number) =>
    many(`day${day}`, "Sea").map((each) => ({ ...each, savedAt: `2026-01-0${day}T00:00:00.000Z` }));
  await library.save(...onDay(2));
  await library.search.search("tag:sea", { limit: 5 });
  await library.save(...onDay(1), ...onDay(3));
  const { hits } = await library.search.search("tag:sea", { limit: MANY });
  expect(hits.every(({ id }) => id.startsWith("day3-"))).toBe(true);
});
