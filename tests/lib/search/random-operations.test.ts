import { describe, expect, test } from "vitest";
import { testLibrary, type TestLecture } from "./library.ts";
import { written } from "./linear-scan.ts";
import { expectSound, maker, orders, SHORT } from "./random-operations.ts";

describe("whatever happens to the library, search finds what reading every lecture would find", () => {
  test.each([
    [7, 1000],
    [31, 500],
    [2026, 500],
  ])(
    "with seed %i, after each of %i saves, edits, deletions, merges, kills and ways through Trash",
    { timeout: 600_000 },
    async (seed, operations) => expectSound(seed, operations),
  );

  test.each([11, 23, 47, 1999])(
    "the order is that of an index made at once, also for a letter or two (seed %i)",
    { timeout: 60_000 },
    async (seed) => {
      const { number, pick, some, query } = maker(seed);
      const library = testLibrary();
      const lectures = new Map<string, TestLecture>();
      for (let step = 0; step < 250; step++) {
        const each = some(number(2) === 0 && lectures.size > 0 ? pick([...lectures.keys()]) : `l-${step}`);
        lectures.set(each.id, each);
        await library.save(each);
        await library.tend(number(3));
      }
      const queries = Array.from({ length: 30 }, () => query().map(written).join(" "));
      const { found, right } = await orders(library, [...lectures.values()], [...queries, ...SHORT]);
      expect(found).toEqual(right);
    },
  );
});
