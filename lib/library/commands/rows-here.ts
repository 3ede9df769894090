import type { Table } from "dexie";

/** So many others may lie among them. */
const OTHERS = 500;

/**
 * As `bulkGet`, which asks for each row by itself, for ids that lie near one another, as those of an export do: the keys
 * that are there are asked for at once, and only these rows read. Of a first import none is there.
 */
export async function rowsHere<R>(table: Table<R, string>, ids: readonly string[]): Promise<(R | undefined)[]> {
  const sorted = ids.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const most = ids.length + OTHERS;
  const keys = await table.where(":id").between(first, last, true, true).limit(most).primaryKeys();
  if (keys.length === most) return table.bulkGet([...ids]);
  const there = new Set(keys);
  const known = [...new Set(ids)].filter((id) => there.has(id));
  const rows = await table.bulkGet(known);
  const byId = new Map(known.map((id, at) => [id, rows[at]]));
  return ids.map((id) => byId.get(id));
}
