import { expect, test } from "vitest";
import { lecture, testLibrary } from "./library.ts";

const COUNT = 1_200;
const IN_TRASH = 250;

async function aLargeLibrary() {
  const library = testLibrary();
  const lectures = Array.from({ length: COUNT }, (_, at) =>
    lecture(`l-${at}`, {
      title: at % 7 === 0 ? "Seas 学" : "Rivers",
      // Some of the oldest say it in every part: only all parts together tell that they are the best.
      tags: at % 100 === 0 ? ["sea 学"] : [],
      said: at % 100 === 0 ? ["sea sea sea sea 学"] : [],
      description: "sand and stone 学习",
      savedAt: new Date(Date.UTC(2026, 0, 1) + at * 86_400_000).toISOString(),
    }),
  );
  await library.save(...lectures);
  await library.tend();
  return library;
}

test.each(["s", "se", "学"])(
  "%j shows first what is best of all that is found, and says how much that is",
  async (query) => {
    const { search, remove } = await aLargeLibrary();
    for (let round = 0; round < 2; round++) {
      const first = await search.search(query, { limit: 20 });
      const all = await search.search(query);
      expect(first.complete).toBe(true);
      expect(first.total).toBe(all.total);
      expect(first.hits.map(({ id }) => id)).toEqual(all.hits.slice(0, 20).map(({ id }) => id));
      await remove(first.hits[0]?.id ?? "");
    }
  },
);

test.each([
  ["s", COUNT - IN_TRASH],
  ["学", COUNT - IN_TRASH],
])("%j finds all that is left when the newest entries are in Trash", async (query, left) => {
  const { search, remove } = await aLargeLibrary();
  await remove(...Array.from({ length: IN_TRASH }, (_, at) => `l-${COUNT - 1 - at}`));
  const { hits, total } = await search.search(query, { limit: 64 });
  expect(hits).toHaveLength(64);
  expect(total).toBe(left);
  expect((await search.search(query)).hits).toHaveLength(left);
});
