import { expect, test } from "vitest";
import { explain } from "../../../lib/search/explain.ts";
import { lecture, testLibrary } from "./library.ts";

test("a query is explained for a lecture: what was looked for, where it stands, and what it counts", async () => {
  const library = testLibrary();
  await library.save(
    lecture("tides", {
      title: "Tides and the moon",
      summary: "How tides turn",
      tags: ["Sea"],
      said: ["a moon of ice"],
    }),
    lecture("bread", { title: "Baking bread" }),
  );
  const { score } = (await library.search.search("tide moon tag:sea")).hits[0] ?? { score: 0 };
  const found = await explain(library.database.backendDB(), "tide moon tag:sea", "tides");
  expect(found.isFound).toBe(true);
  expect(found.score).toBeCloseTo(score);
  const [tide, moon, sea] = found.needs;
  expect(tide).toMatchObject({ terms: ["tides"], lectures: 1, has: true, fields: ["title", "summary"] });
  expect(moon).toMatchObject({ terms: ["moon"], fields: ["title", "transcript"] });
  expect(sea).toMatchObject({ lectures: 1, has: true, rarity: 0 });
  expect(tide?.weight).toBeGreaterThan(0);

  const other = await explain(library.database.backendDB(), "tide moon", "bread");
  expect(other).toMatchObject({ isFound: false, score: 0 });
  expect(other.needs.map(({ has }) => has)).not.toContain(true);
});
