import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { planImport } from "../../lib/transfer/import-json.ts";
import { exported, imported, lectureNumber, libraryOf, planned, refusalOf } from "../lib/transfer/samples.ts";
import { READ_FILES, REFUSED_FILES } from "./import-files.ts";

describe("a file that was built to do harm does none", () => {
  test.each(REFUSED_FILES)("$name: refused as a whole", async ({ file, refusal }) => {
    expect(await refusalOf(file())).toEqual(refusal);
  });

  test.each(READ_FILES)("$name: what is sound goes in", async ({ file, lectures, refused }) => {
    const plan = await planned(file());
    expect(plan.refused).toMatchObject(refused);
    expect(plan.refusedCount).toBe(refused.length);
    const library = await imported(file());
    expect(library.lectures).toHaveLength(lectures);
    for (const lecture of library.lectures) expect(lecture.title).toBe(lecture.title.toWellFormed());
    expect(Reflect.get({}, "isAdmin")).toBeUndefined();
  });
});

test("any bytes are read or refused, and nothing breaks", async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.json().map((text) => new TextEncoder().encode(text)),
  );
  await fc.assert(
    fc.asyncProperty(bytes, async (some) => {
      expect(await refusalOf(new Blob([Uint8Array.from(some)]))).not.toBeNull();
    }),
    { numRuns: 2_000 },
  );
});

test("an export with any byte changed is read or refused, and nothing breaks", async () => {
  const whole = new Uint8Array(await (await exported(libraryOf([lectureNumber(1), lectureNumber(2)]))).arrayBuffer());
  let lectures = 0;
  const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      const bytes = Uint8Array.from(whole);
      for (const [place, byte] of changes) bytes[place] = byte;
      const reading = await planImport(new Blob([bytes]));
      const batches = reading.ok ? reading.plan.batches() : [];
      for await (const { batch } of batches) lectures += batch.lectures.length;
    }),
    { numRuns: 2_000 },
  );
  expect(lectures).toBeGreaterThan(0);
});
