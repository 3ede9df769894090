import { IDBKeyRange } from "fake-indexeddb";
import { beforeAll, expect, test } from "vitest";
import { tagSuggester, type TaggedPage } from "../../../lib/library/tag-lookup.ts";
import { openTestLibrary } from "./open-test-library.ts";

beforeAll(() => {
  globalThis.IDBKeyRange ??= IDBKeyRange;
});

type TestLibrary = Awaited<ReturnType<typeof openTestLibrary>>;

const page: TaggedPage = {
  title: "Spring tides in shallow bays",
  description: "Why some bays have tides of ten metres.",
  creators: ["Harbour Lectures"],
  keywords: [],
  series: { title: "The sea" },
  transcript: "",
  language: "en",
};

async function suggested(
  more: Partial<TaggedPage> = {},
  prepare: (library: TestLibrary) => Promise<unknown> = async () => {},
) {
  const library = await openTestLibrary();
  const series = { title: "The sea" };
  await library.save({ key: "a", title: "Waves", creators: ["Harbour Lectures"] }, ["Oceans"]);
  await library.save({ key: "b", title: "Storms", creators: ["Harbour Lectures"] }, ["Oceans", "Weather"]);
  await library.save({ key: "c", title: "Salt", creators: ["Another"], series }, ["Chemistry"]);
  const gone = await library.save({ key: "d", title: "Tides, removed", creators: ["Harbour Lectures"] }, ["Gone"]);
  await library.perform("trashLecture", { id: gone });
  await prepare(library);
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

test("a channel's own entries suggest their tags however many newer ones another channel has whose name holds the same words", async () => {
  const creators = ["Harbour Lectures Abroad"];
  const found = await suggested({}, async ({ save }) => {
    for (let at = 0; at < 210; at++)
      await save({ key: `abroad-${at}`, title: `${page.title} ${at}`, creators }, ["Harbours"]);
  });
  expect(found([], 10).map(({ tag }) => tag)).toContain("Oceans");
});

test("tags that have been chosen meanwhile are suggested no more, without reading again", async () => {
  const suggest = await suggested();
  expect(suggest(["Oceans"], 10).map(({ tag }) => tag)).not.toContain("Oceans");
});

test("where the library cannot be read, the page speaks alone", async () => {
  const suggest = await tagSuggester(null, { ...page, keywords: ["oceanography"] }, []);
  expect(suggest([], 3)[0]).toMatchObject({ tag: "oceanography", reason: { by: "keyword" } });
});
