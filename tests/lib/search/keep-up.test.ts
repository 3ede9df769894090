import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createSearch } from "../../../lib/search/search.ts";
import type { SearchDocument } from "../../../lib/search/search-source.ts";
import { idsFor, lecture, libraryOf, searchIn } from "./library.ts";

test("a lecture saved, changed or removed after the first query is so in the next", async () => {
  const library = libraryOf([lecture("a", { title: "First" })]);
  const search = createSearch(library.source);
  expect(await idsFor(search, "first")).toEqual(["a"]);
  library.save(lecture("b", { title: "First again" }));
  expect(await idsFor(search, "first")).toHaveLength(2);
  library.save(lecture("a", { title: "Renamed", updatedAt: "2" }));
  expect(await idsFor(search, "first")).toEqual(["b"]);
  library.remove("b");
  library.remove("never there");
  expect(await idsFor(search, "first")).toEqual([]);
});

test("a query asked while the index is built waits for it", async () => {
  const search = searchIn(
    Array.from({ length: 350 }, (_, at) => lecture(String(at), { title: `Lecture ${at} kernel` })),
  );
  const prepared = search.prepare();
  expect(await idsFor(search, "kernel")).toHaveLength(350);
  await prepared;
});

test("a lecture saved while the index is built is found by a query asked after that", async () => {
  const library = libraryOf([lecture("a", { title: "First" })]);
  const search = createSearch(library.source);
  const prepared = search.prepare();
  library.save(lecture("b", { title: "Second" }));
  expect(await idsFor(search, "second")).toEqual(["b"]);
  await prepared;
});

test("of queries asked at once all get the answer to the last, and it says which that is", async () => {
  const search = searchIn([lecture("a", { title: "machine" }), lecture("b", { title: "music" })]);
  const answers = await Promise.all(["m", "ma", "mac"].map((query) => search.search(query)));
  expect(answers.map((results) => results.query)).toEqual(["mac", "mac", "mac"]);
  expect(answers.at(0)?.hits.map((hit) => hit.id)).toEqual(["a"]);
});

test("the last of several queries sees what was saved just before it", async () => {
  const library = libraryOf([lecture("a", { title: "machine" })]);
  const search = createSearch(library.source);
  const early = search.search("m");
  library.save(lecture("b", { title: "machines" }));
  const late = search.search("machines");
  expect((await late).hits.map((hit) => hit.id)).toEqual(["b"]);
  expect(await early).toEqual(await late);
});

test("building gives the event loop its turn", async () => {
  let pauses = 0;
  const pause = async (): Promise<void> => {
    pauses++;
  };
  const documents = Array.from({ length: 300 }, (_, at) =>
    lecture(String(at), { description: `word${at} `.repeat(300) }),
  );
  await createSearch(libraryOf(documents).source, pause).prepare();
  expect(pauses).toBeGreaterThan(2);
});

test("a source that fails once is asked again", async () => {
  const library = libraryOf([lecture("a", { title: "First" })]);
  let failed = false;
  const search = createSearch({
    changesSince: async (cursor) => {
      if (failed) return library.source.changesSince(cursor);
      failed = true;
      throw new Error("The database is closed");
    },
  });
  await expect(search.search("first")).rejects.toThrow("closed");
  expect(await idsFor(search, "first")).toEqual(["a"]);
});

const text = fc.string({ unit: fc.constantFrom("注", "意", "力", "a", "b", " "), maxLength: 12 });
const document = fc.record({ id: fc.constantFrom("1", "2", "3", "4"), title: text, description: text });

test("adding, changing and removing gives the same as building fresh", async () => {
  const step = fc.oneof(document, fc.constantFrom("1", "2", "3", "4"));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), text, async (steps, query) => {
      const library = libraryOf([]);
      const followed = createSearch(library.source);
      const now = new Map<string, SearchDocument>();
      for (const [at, change] of steps.entries()) {
        if (typeof change === "string") {
          library.remove(change);
          now.delete(change);
        } else {
          const saved = lecture(change.id, { ...change, updatedAt: String(at) });
          library.save(saved);
          now.set(change.id, saved);
        }
        await followed.prepare();
      }
      expect(await idsFor(followed, query)).toEqual(await idsFor(searchIn([...now.values()]), query));
    }),
  );
});

const HAN = fc.constantFrom(...Array.from("注意力机制语言模型的一𠀀"));

test("every stretch of two to four characters finds exactly the lectures that hold it in one field", async () => {
  const texts = fc.array(fc.array(HAN, { minLength: 1, maxLength: 10 }), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(texts, fc.array(HAN, { minLength: 1, maxLength: 4 }), async (characters, query) => {
      const documents = characters.map((title, at) =>
        lecture(String(at), { title: title.join(""), summary: title.toReversed().join("") }),
      );
      const search = searchIn(documents);
      const own = characters[0]?.slice(0, 4).join("") ?? "";
      for (const wanted of [query.join(""), own]) {
        const holding = documents.filter(({ title, summary }) => title.includes(wanted) || summary.includes(wanted));
        expect((await idsFor(search, wanted)).toSorted()).toEqual(holding.map(({ id }) => id));
      }
    }),
  );
});
