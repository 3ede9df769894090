import { readFileSync } from "node:fs";
import { join } from "node:path";
import { TABLES, type ImportBatch } from "../../../lib/lecture/records.ts";
import { imported } from "./samples.ts";

export const LIBRARIES = join(import.meta.dirname, "../../libraries");

/** The library that every format's golden file holds. */
export async function goldenLibrary(): Promise<ImportBatch> {
  const text = readFileSync(join(LIBRARIES, "for-formats.json"), "utf8");
  const library = await imported(new Blob([text]));
  const count = TABLES.reduce((sum, table) => sum + library[table].length, 0);
  if (count < 10) throw new Error("The library for the golden files is not whole");
  return library;
}
