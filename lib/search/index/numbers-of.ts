import type { NumberedDocument } from "./index-state.ts";
import type { SearchTables } from "./tables.ts";

/** From so many on, and with not too many others, all rows are read at once rather than each by itself. */
const MANY = 200;
const OTHERS = 20;
/** So many are asked for together: of new ones, whose ids lie near one another, none is there. */
const SOME = 20;

/** The lectures among these that have a number, by their ids; `all` is how many numbers are given. */
export async function numbersOf(
  tables: SearchTables,
  ids: readonly string[],
  all: number,
): Promise<Map<string, NumberedDocument>> {
  const rows = (await near(tables, ids)) ?? (await each(tables, ids, all));
  const wanted = new Set(ids);
  return new Map(rows.flatMap((row) => (row && wanted.has(row.id) ? [[row.id, row] as const] : [])));
}

/** All that lie between these, with one request; null where they are more than what is asked for. */
async function near(
  { searchDocuments }: SearchTables,
  ids: readonly string[],
): Promise<readonly NumberedDocument[] | null> {
  if (ids.length < SOME) return null;
  const sorted = ids.toSorted();
  const most = ids.length + 1;
  const rows = await searchDocuments.where("id").between(sorted[0], sorted.at(-1), true, true).limit(most).toArray();
  return rows.length < most ? rows : null;
}

function each({ searchDocuments }: SearchTables, ids: readonly string[], all: number) {
  const isMost = ids.length >= MANY && all <= ids.length * OTHERS;
  // One request each, all at once: faster than a cursor.
  return isMost ? searchDocuments.toArray() : Promise.all(ids.map((id) => searchDocuments.get({ id })));
}
