import type { ImportBatch } from "../lecture/records.ts";
import { settleCurrents } from "./commands/import-currents.ts";
import { meetLectures } from "./commands/import-lectures.ts";
import { meetParts } from "./commands/import-parts.ts";
import { isChanged } from "./commands/importing.ts";
import type { LibraryDatabase } from "./database.ts";

/**
 * Whether importing a batch would change nothing, by the code that imports: its entries are here under their own ids,
 * with all that the file has of them. Then nobody needs to be asked to write it.
 */
export async function holdsBatch(database: LibraryDatabase, batch: ImportBatch): Promise<boolean> {
  const [first] = batch.lectures;
  // Of a first import nothing is here, which is found out by one look.
  if (!first || (await database.lectures.where("id").equals(first.id).count()) === 0) return false;
  const ids = new Map<string, string>();
  const meetings = await meetLectures(database, batch.lectures, ids);
  if (ids.size > 0) return false;
  const parts = await meetParts({ database, now: new Date().toISOString() }, batch, ids, meetings);
  if (parts.touched.size > 0 || parts.misfits.length > 0) return false;
  const waiting = await settleCurrents(database, meetings, parts, new Map());
  if (waiting.size > 0) return false;
  return ![...meetings.values()].some(({ before, after, cuts }) => cuts.length > 0 || isChanged(before, after));
}
