import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type ImportBatch, TABLES } from "../../../lib/lecture/records.ts";
import { planImport } from "../../../lib/transfer/import-json.ts";
import { openTestLibrary } from "./open-test-library.ts";

const folder = join(import.meta.dirname, "../../libraries");

describe("the files that released versions wrote", () => {
  const files = readdirSync(folder).filter((name) => name.startsWith("version-"));
  test.each(files)("%s goes in whole, with nothing for the fields that it did not know", async (name) => {
    const text = readFileSync(join(folder, name), "utf8");
    const reading = await planImport(new Blob([text]));
    if (!reading.ok) throw new Error(`Refused: ${reading.refusal.why}`);
    expect(reading.plan.refused).toEqual([]);
    const { database, perform } = await openTestLibrary();
    for await (const { batch } of reading.plan.batches()) await perform("importRecords", { batch, mapping: {} });
    const written: ImportBatch = JSON.parse(text);
    const lectures = written.lectures.map((lecture) => ({ ...lecture, watchedSeconds: null, seenAt: null }));
    const expected: Partial<ImportBatch> = { ...written, lectures };
    for (const table of TABLES) expect(await database.table(table).toArray()).toEqual(expected[table] ?? []);
  });
});
