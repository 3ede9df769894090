import { expect, test } from "vitest";
import type { Sort } from "../../../lib/search/sort.ts";
import { lecture, searchIn, testLibrary } from "./library.ts";

const LIBRARY = [
  lecture("ten", {
    title: "Lecture 10: Bread",
    savedAt: "2026-01-05T00:00:00.000Z",
    durationSeconds: 600,
    published: "2020-01-01",
    seenAt: "2026-02-01T10:00:00.000Z",
  }),
  lecture("two", {
    title: "lecture 2: bread and butter",
    savedAt: "2026-01-04T00:00:00.000Z",
    durationSeconds: 6000,
    published: "2024-01-01",
  }),
  lecture("quoted", {
    title: "“Éclairs” and bread",
    savedAt: "2026-01-03T00:00:00.000Z",
    durationSeconds: 60,
    seenAt: "2026-02-02T10:00:00.000Z",
  }),
  lecture("zebra", { title: "Zebra bread", savedAt: "2026-01-02T00:00:00.000Z", published: "2022-01-01" }),
  lecture("zhong", { title: "中国 bread", savedAt: "2026-01-01T00:00:00.000Z", durationSeconds: 600 }),
  lecture("bei", { title: "北京 bread", savedAt: "2025-12-31T00:00:00.000Z" }),
  lecture("an", { title: "安徽 bread", savedAt: "2025-12-30T00:00:00.000Z" }),
];

const ORDERS: readonly (readonly [Sort, readonly string[]])[] = [
  ["newest", ["ten", "two", "quoted", "zebra", "zhong", "bei", "an"]],
  ["oldest", ["an", "bei", "zhong", "zebra", "quoted", "two", "ten"]],
  ["seen", ["quoted", "ten", "two", "zebra", "zhong", "bei", "an"]],
  ["title", ["quoted", "two", "ten", "zebra", "an", "bei", "zhong"]],
  ["longest", ["two", "ten", "zhong", "quoted", "zebra", "bei", "an"]],
  ["published", ["two", "zebra", "ten", "quoted", "zhong", "bei", "an"]],
];

test.each(ORDERS)(
  "entries stand in the order “%s”, what is not known last and equals newest first",
  async (sort, ids) => {
    const search = searchIn(LIBRARY);
    for (const query of ["", "bread"]) {
      const { hits, sort: given } = await search.search(query, { sort });
      expect(hits.map(({ id }) => id)).toEqual(ids);
      expect(given).toBe(sort);
    }
  },
);

test("the first of many results in an order are the first of all", async () => {
  const { hits } = await searchIn(LIBRARY).search("bread", { sort: "title", limit: 3 });
  expect(hits.map(({ id }) => id)).toEqual(["quoted", "two", "ten"]);
});

test("a phrase is looked up in the texts in the order that was asked for", async () => {
  const { hits } = await searchIn(LIBRARY).search('"lecture 2" OR "lecture 10"', { sort: "title" });
  expect(hits.map(({ id }) => id)).toEqual(["two", "ten"]);
});

test("what is found in the other language has its place in an order, and no place of its own behind it", async () => {
  const search = searchIn([
    lecture("a", { title: "A 海洋", savedAt: "2026-01-01T00:00:00.000Z" }),
    lecture("b", { title: "B ocean", savedAt: "2026-01-02T00:00:00.000Z" }),
  ]);
  const { hits } = await search.search("ocean", { sort: "title", translated: true });
  expect(hits.map(({ id }) => id)).toEqual(["a", "b"]);
});

test("a new title has a new place, in segments and in what was changed since", async () => {
  const library = testLibrary();
  await library.save(...Array.from({ length: 40 }, (_, at) => lecture(`l${at}`, { title: `Title ${at}` })));
  await library.tend();
  await library.save(lecture("l0", { title: "Title 25b" }), lecture("l41", { title: "A title" }));
  await library.trash("l1");
  const { hits } = await library.search.search("", { sort: "title" });
  const ids = hits.map(({ id }) => id);
  expect(ids.slice(0, 3)).toEqual(["l41", "l2", "l3"]);
  expect(ids.slice(24, 27)).toEqual(["l25", "l0", "l26"]);
  expect(ids).toHaveLength(40);
});
