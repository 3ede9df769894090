import type { NumberedDocument } from "./index-state.ts";
import type { SearchTables } from "./tables.ts";

/** From so many on, and with not too many others, all rows are read at once rather than each by itself. */
const MANY = 200;
const OTHERS = 20;

/** The lectures among these that have a number, by their ids; `all` is how many numbers are given. */
export async function numbersOf(
  { searchDocuments }: SearchTables,
  ids: readonly string[],
  all: number,
): Promise<Map<string, NumberedDocument>> {
  const isMost = ids.length >= MANY && all <= ids.length * OTHERS;
  const rows = isMost
    ? await searchDocuments.toArray()
    : // One request each, all at once: faster than a cursor.
      await Promise.all(ids.map((id) => searchDocuments.get({ id })));
  const wanted = new Set(ids);
  return new Map(rows.flatMap((row) => (row && wanted.has(row.id) ? [[row.id, row] as const] : [])));
}
