import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { TABLES } from "../../../lib/lecture/records.ts";
import { planImport } from "../../../lib/transfer/import-json.ts";
import { openTestLibrary } from "./open-test-library.ts";

const folder = join(import.meta.dirname, "../../libraries");

describe("the libraries that released versions wrote", () => {
  test.each(readdirSync(folder).filter((name) => name.endsWith(".json")))("%s goes in whole", async (name) => {
    const text = readFileSync(join(folder, name), "utf8");
    const reading = await planImport(new Blob([text]));
    if (!reading.ok) throw new Error(`Refused: ${reading.refusal.why}`);
    expect(reading.plan.refused).toEqual([]);
    const { database, perform } = await openTestLibrary();
    for await (const { batch } of reading.plan.batches()) await perform("importRecords", { batch, mapping: {} });
    const written = JSON.parse(text);
    for (const table of TABLES) expect(await database.table(table).toArray()).toEqual(written[table]);
  });
});
