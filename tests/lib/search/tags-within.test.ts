import { expect, test } from "vitest";
import { idsFor, lecture, testLibrary } from "./library.ts";

test("results name the tags that some of them bear, the most frequent first", async () => {
  const library = testLibrary();
  await library.save(
    lecture("a", { title: "tide one", tags: ["Sea", "Moon"] }),
    lecture("b", { title: "tide two", tags: ["Sea", "Moon", "Sun"] }),
    lecture("c", { title: "tide three", tags: ["Sea"] }),
    lecture("d", { title: "bread", tags: ["Food", "Moon"] }),
  );
  const { tagsWithin } = await library.search.search("tide", { withTags: true });
  expect(tagsWithin).toEqual([
    { key: "moon", count: 2 },
    { key: "sun", count: 1 },
  ]);
  await library.remove("b");
  expect((await library.search.search("tide", { withTags: true })).tagsWithin).toEqual([{ key: "moon", count: 1 }]);
});

test("several tags at once find what bears all of them", async () => {
  const library = testLibrary();
  await library.save(
    lecture("a", { tags: ["Sea", "Moon"] }),
    lecture("b", { tags: ["Sea"] }),
    lecture("c", { tags: ["moon/phases", "sea"] }),
  );
  const { hits } = await library.search.search("", { tags: ["sea", "MOON"] });
  expect(hits.map(({ id }) => id).toSorted()).toEqual(["a", "c"]);
});

test("what is looked for within a part of the library is found in that part alone", async () => {
  const library = testLibrary();
  await library.save(
    lecture("a", { title: "tide one", summary: "Text." }),
    lecture("b", { title: "tide two" }),
    lecture("c", { title: "bread" }),
  );
  const found = async (query: string, within: string) => {
    const results = await library.search.search(query, { within });
    expect(results.within).toBe(within);
    return results.hits.map(({ id }) => id).toSorted();
  };
  expect(await found("tide OR bread", "-has:summary")).toEqual(["b", "c"]);
  expect(await found("tide OR bread", "has:summary")).toEqual(["a"]);
  expect(await found("", "-has:summary")).toEqual(["b", "c"]);
  expect(await found("tide two", "-has:summary")).toEqual(["b"]);
});

test("how many bear a tag, or are in a part of the library, is counted without naming one of them", async () => {
  const library = testLibrary();
  await library.save(
    lecture("a", { tags: ["sea/tides"], summary: "Text." }),
    lecture("b", { tags: ["Sea"] }),
    lecture("c", { tags: ["bread"] }),
  );
  const counted = async (query: string, tags: readonly string[] = []) => {
    const { total, complete, hits } = await library.search.search(query, { tags, limit: 0 });
    expect([complete, hits]).toEqual([true, []]);
    return total;
  };
  expect([await counted("", ["sea"]), await counted("", ["sea/tides"]), await counted("-has:summary")]).toEqual([
    2, 1, 2,
  ]);
});

test.each([
  ["with a tag", { tags: ["Course"] }],
  ["that have a summary", { within: "has:summary" }],
  ["that have none", { within: "-has:picture", tags: ["course"] }],
])(
  "among the entries %s too, Chinese is found by its sound, and a title that reads as a query where it is pasted",
  async (_, part) => {
    const library = testLibrary();
    const [chinese, pasted] = ["深度学习入门", "What is NOT taught in school, OR how to learn"];
    await library.save(
      lecture("sound", { title: chinese, tags: ["Course"], summary: "Text." }),
      lecture("other sound", { title: chinese, hasPicture: true }),
      lecture("title", { title: pasted, tags: ["Course"], summary: "Text." }),
      lecture("other title", { title: pasted, hasPicture: true }),
    );
    expect(await idsFor(library.search, "shenduxuexi", part)).toEqual(["sound"]);
    expect(await idsFor(library.search, pasted, part)).toEqual(["title"]);
  },
);
