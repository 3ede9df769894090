import { LINES_FILE } from "./formats/json-lines.ts";
import { planImport } from "./import-json.ts";
import type { ImportPlan } from "./import-plan.ts";
import { planRecords } from "./plan-records.ts";
import { readLines } from "./read-lines.ts";
import { openArchive } from "./unzip.ts";

/** What an import would find in a file that has just been written without loss; null where it would refuse it. */
export async function readBack(file: Blob, extension: string): Promise<ImportPlan | null> {
  if (extension !== "zip") {
    const reading = await planImport(file);
    return reading.ok ? reading.plan : null;
  }
  const lines = (await openArchive(file)).find(({ name }) => name === LINES_FILE);
  const records = lines && (await readLines(lines.stream));
  return records ? planRecords(records.records, { hash: "", exportedAt: null, refused: [] }) : null;
}
