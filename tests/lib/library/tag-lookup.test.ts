import { IDBKeyRange } from "fake-indexeddb";
import { beforeAll, expect, test } from "vitest";
import { tagSuggester, type TaggedPage } from "../../../lib/library/tag-lookup.ts";
import { openTestLibrary } from "./open-test-library.ts";

beforeAll(() => {
  globalThis.IDBKeyRange ??= IDBKeyRange;
});

const page: TaggedPage = {
  title: "Spring tides in shallow bays",
  description: "Why some bays have tides of ten metres.",
  creators: ["Harbour Lectures"],
  keywords: [],
  series: { title: "The sea" },
  transcript: "",
  language: "en",
};

async function suggested(more: Partial<TaggedPage> = {}) {
  const library = await openTestLibrary();
  const series = { title: "The sea" };
  await library.save({ key: "a", title: "Waves", creators: ["Harbour Lectures"] }, ["Oceans"]);
  await library.save({ key: "b", title: "Storms", creators: ["Harbour Lectures"] }, ["Oceans", "Weather"]);
  await library.save({ key: "c", title: "Salt", creators: ["Another"], series }, ["Chemistry"]);
  const gone = await library.save({ key: "d", title: "Tides, removed", creators: ["Harbour Lectures"] }, ["Gone"]);
  await library.perform("trashLecture", { id: gone });
  const tallies = await library.database.tallies.where("name").startsWith("tag:").toArray();
  const known = tallies.map(({ label, count }) => ({ tag: label, count }));
  const database = await library.openAsPage();
  const suggest = await tagSuggester(database, { ...page, ...more }, known);
  database.close();
  return suggest;
}

test("an entry's neighbours in the library, its channel and its series suggest their tags, each with its reason", async () => {
  const found = (await suggested())([], 10);
  const reasons = new Map(found.map(({ tag, reason }) => [tag, reason]));
  expect(reasons.get("Oceans")).toEqual({ by: "creator", lectures: 2 });
  expect(reasons.get("Weather")).toEqual({ by: "creator", lectures: 1 });
  expect(reasons.get("Chemistry")).toEqual({ by: "series", lectures: 1 });
  expect(reasons.has("Gone")).toBe(false);
});

test("tags that have been chosen meanwhile are suggested no more, without reading again", async () => {
  const suggest = await suggested();
  expect(suggest(["Oceans"], 10).map(({ tag }) => tag)).not.toContain("Oceans");
});

test("where the library cannot be read, the page speaks alone", async () => {
  const suggest = await tagSuggester(null, { ...page, keywords: ["oceanography"] }, []);
  expect(suggest([], 3)[0]).toMatchObject({ tag: "oceanography", reason: { by: "keyword" } });
});
