import * as fc from "fast-check";
import { expect, test } from "vitest";
import { lectureFacts, openTestLibrary } from "./open-test-library.ts";

test("saves that are delivered several times in any order make one entry each", async () => {
  const someDeliveries = fc
    .array(fc.record({ lecture: fc.nat(4), times: fc.integer({ min: 2, max: 5 }) }), { minLength: 1, maxLength: 5 })
    .chain((saves) => {
      const deliveries = saves.flatMap(({ lecture, times }, number) =>
        Array.from({ length: times }, () => ({ lecture, number })),
      );
      return fc.shuffledSubarray(deliveries, { minLength: deliveries.length });
    });
  await fc.assert(
    fc.asyncProperty(someDeliveries, async (deliveries) => {
      const { database, perform } = await openTestLibrary();
      await Promise.all(
        deliveries.map(({ lecture, number }) => {
          const facts = lectureFacts({ key: `lecture:${lecture}` });
          const summaries = [{ text: `Text ${number}`, source: { by: "person" } as const, language: null }];
          return perform("saveLecture", { facts, tags: ["tag"], summaries, picture: null }, `save-${number}`);
        }),
      );
      expect(await database.lectures.count()).toBe(new Set(deliveries.map(({ lecture }) => lecture)).size);
      expect(await database.summaries.count()).toBe(new Set(deliveries.map(({ number }) => number)).size);
    }),
    { numRuns: 100 },
  );
});

test("edits from two windows in any order never lose a text: it is in the entry or kept as a conflict", async () => {
  const someEdits = fc.array(fc.record({ window: fc.nat(1), text: fc.string({ minLength: 1, maxLength: 8 }) }), {
    minLength: 1,
    maxLength: 10,
  });
  await fc.assert(
    fc.asyncProperty(someEdits, async (edits) => {
      const { database, perform, save } = await openTestLibrary();
      const id = await save({ title: "Start" });
      // What each window showed when it was last used, and what was replaced without having been seen there.
      const seen = ["Start", "Start"];
      const unseen: string[] = [];
      for (const { window, text } of edits) {
        const before = (await database.lectures.get(id))?.title ?? "";
        const title = `Title ${text.trim()}.`;
        await perform("updateLecture", { id, base: { title: seen[window] ?? "" }, patch: { title } });
        if (seen[window] !== before && before !== title) unseen.push(before);
        seen[window] = title;
      }
      const conflicts = (await database.lectures.get(id))?.conflicts ?? [];
      expect(conflicts.map(({ text }) => text)).toEqual(unseen);
    }),
    { numRuns: 60 },
  );
});
