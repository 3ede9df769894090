import { expect, test } from "vitest";
import { lecture, testLibrary } from "./library.ts";

const COUNT = 700;

async function aLargeLibrary() {
  const library = testLibrary();
  const lectures = Array.from({ length: COUNT }, (_, at) =>
    lecture(`l-${at}`, {
      title: at % 7 === 0 ? "Seas 学" : "Rivers",
      description: "sand and stone 学习",
      savedAt: new Date(Date.UTC(2026, 0, 1) + at * 1000).toISOString(),
    }),
  );
  await library.save(...lectures);
  await library.tend();
  return library;
}

test.each(["s", "se", "学"])(
  "%j shows the best of many lectures first, and their exact number when all are asked for",
  async (query) => {
    const { search, remove } = await aLargeLibrary();
    const first = await search.search(query, { limit: 20 });
    const all = await search.search(query);
    expect(first.complete).toBe(query === "se");
    expect(first.hits.map(({ id }) => id)).toEqual(all.hits.slice(0, 20).map(({ id }) => id));
    expect(first.hits[0]?.id).toBe("l-693");
    expect(all.total).toBe(query === "se" ? COUNT / 7 : COUNT);
    expect(first.total).toBe(all.total);
    await remove("l-693");
    expect((await search.search(query, { limit: 20 })).hits[0]?.id).toBe("l-686");
  },
);
