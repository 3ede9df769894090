import type { NumberedDocument } from "./index-state.ts";
import type { SearchTables } from "./tables.ts";

/** So many are asked for together: of new ones, whose ids lie near one another, none is there. */
const SOME = 20;
/** For each of them so many others may lie between: a row is small, and a request each takes longer. */
const BETWEEN = 4;
/** With not more in all than this for each, all rows are read at once rather than each by itself. */
const OTHERS = 20;

/** The lectures among these that have a number, by their ids; `all` is how many numbers are given. */
export async function numbersOf(
  tables: SearchTables,
  ids: readonly string[],
  all: number,
): Promise<Map<string, NumberedDocument>> {
  const rows =
    (await near(tables, ids, all)) ?? (await Promise.all(ids.map((id) => tables.searchDocuments.get({ id }))));
  const wanted = new Set(ids);
  return new Map(rows.flatMap((row) => (row && wanted.has(row.id) ? [[row.id, row] as const] : [])));
}

/** All that lie between these, with one request; null where they are more than what is asked for. */
async function near(
  { searchDocuments }: SearchTables,
  ids: readonly string[],
  all: number,
): Promise<readonly NumberedDocument[] | null> {
  if (ids.length < SOME) return null;
  const sorted = ids.toSorted();
  const between = searchDocuments.where("id").between(sorted[0], sorted.at(-1), true, true);
  // One request each, all at once, is faster than a cursor, and all at once than that.
  if (all <= ids.length * OTHERS) return between.toArray();
  const most = ids.length * BETWEEN;
  const rows = await between.limit(most).toArray();
  return rows.length < most ? rows : null;
}
