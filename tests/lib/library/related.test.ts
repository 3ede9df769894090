import { IDBKeyRange } from "fake-indexeddb";
import { beforeAll, expect, test } from "vitest";
import { relatedLectures } from "../../../lib/library/related-lectures.ts";
import { openTestLibrary } from "./open-test-library.ts";

beforeAll(() => {
  globalThis.IDBKeyRange = IDBKeyRange;
});

async function aLibrary() {
  const { save, openAsPage } = await openTestLibrary();
  const course = { title: "Oceans", url: "https://ocean.example" };
  const facts = { description: "", creators: ["Ana"] };
  const ids = {
    tides: await save({ ...facts, key: "a", title: "Tides and the moon", series: { ...course, position: 2 } }, [
      "moon",
    ]),
    waves: await save({ ...facts, key: "b", title: "Waves", series: { ...course, position: 3 }, creators: ["Bo"] }),
    currents: await save({
      ...facts,
      key: "c",
      title: "Currents",
      series: { ...course, position: 9 },
      creators: ["Bo"],
    }),
    eclipse: await save({ ...facts, key: "d", title: "Eclipses", creators: ["Chen"] }, ["Moon", "sun"]),
    lunar: await save({ ...facts, key: "e", title: "How the moon was made", creators: ["Dee"] }),
    other: await save({ ...facts, key: "f", title: "Baking bread", creators: ["Eve"] }, ["bread"]),
    same: await save({ ...facts, key: "g", title: "Coral reefs" }),
  };
  return { ids, database: await openAsPage() };
}

test("a lecture's related ones are its neighbours in the series, then what shares tags, words or the creator", async () => {
  const { ids, database } = await aLibrary();
  const related = await relatedLectures(database, ids.tides);
  const reasons = new Map(related.map(({ lecture, reason }) => [lecture.id, reason]));
  expect(related[0]?.lecture.id).toBe(ids.waves);
  expect(reasons.get(ids.waves)).toEqual({ by: "series", names: ["Oceans"] });
  expect(reasons.get(ids.eclipse)).toEqual({ by: "tags", names: ["moon"] });
  expect(reasons.get(ids.lunar)).toEqual({ by: "words", names: ["moon"] });
  expect(reasons.get(ids.same)).toEqual({ by: "creator", names: ["Ana"] });
  expect(reasons.has(ids.other)).toBe(false);
  expect(reasons.has(ids.tides)).toBe(false);
  database.close();
});

test("a lecture that shares nothing has no related ones", async () => {
  const { ids, database } = await aLibrary();
  expect(await relatedLectures(database, ids.other)).toEqual([]);
  database.close();
});
