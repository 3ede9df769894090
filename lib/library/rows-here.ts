import type { Collection, Table, WhereClause } from "dexie";

/** So many others may lie among them. */
const OTHERS = 500;
/** So few are asked for one by one. */
const FEW = 8;
/** From this share on, of all that lie there, all are read at once: a request each takes three times as long. */
const DENSE = 0.7;
/** So many parts of other lectures may lie among these, for each lecture. */
const MOST_PARTS = 4;

/**
 * As `bulkGet`, which asks for each row by itself, for ids that lie near one another, as those of an export do: the keys
 * that are there are asked for at once, and only these rows read. Of a first import none is there.
 */
export async function rowsHere<R extends { readonly id: string }>(
  table: Table<R, string>,
  ids: readonly string[],
): Promise<(R | undefined)[]> {
  const sorted = [...new Set(ids)].toSorted();
  if (sorted.length < FEW) return table.bulkGet([...ids]);
  const most = sorted.length + OTHERS;
  const keys = await within(table.where(":id"), sorted).limit(most).primaryKeys();
  if (keys.length === most) return table.bulkGet([...ids]);
  const there = new Set(keys);
  const known = sorted.filter((id) => there.has(id));
  const rows = known.length >= keys.length * DENSE ? await allOf(table, keys) : await table.bulkGet(known);
  const byId = new Map(rows.map((row) => [row?.id, row]));
  return ids.map((id) => byId.get(id));
}

/** Those of these ids that are there, and perhaps some between them: keys alone, since a row may be long. */
export async function keysHere<R>(table: Table<R, string>, ids: readonly string[]): Promise<string[]> {
  const sorted = ids.toSorted();
  if (sorted.length === 0) return [];
  const most = sorted.length + OTHERS;
  const keys = await within(table.where(":id"), sorted).limit(most).primaryKeys();
  if (keys.length < most) return keys;
  return (await Promise.all(ids.map((id) => table.where(":id").equals(id).primaryKeys()))).flat();
}

/** What lies between the first and the last of these, which are in order and not none, with both. */
export function within<R, K, I>(index: WhereClause<R, K, I>, sorted: readonly string[]): Collection<R, K, I> {
  return index.between(sorted[0], sorted.at(-1), true, true);
}

/** The rows with these keys, which are all that lie between the first and the last of them. */
async function allOf<R>(table: Table<R, string>, keys: readonly string[]): Promise<R[]> {
  return keys.length === 0 ? [] : within(table.where(":id"), keys).toArray();
}

/** The parts of lectures in one table, by lecture: where the lectures lie near one another with one request for all. */
export async function partsHere<R extends { readonly lectureId: string }>(
  table: Table<R, string>,
  lectureIds: readonly string[],
): Promise<Map<string, R[]>> {
  const index = table.where("lectureId");
  const ids = [...new Set(lectureIds)].toSorted();
  const between = () => within(table.where("lectureId"), ids);
  const most = ids.length * MOST_PARTS;
  const isNear = ids.length >= FEW && (await between().limit(most).primaryKeys()).length < most;
  const rows = isNear
    ? await between().toArray()
    : (await Promise.all(ids.map((id) => index.equals(id).toArray()))).flat();
  return Map.groupBy(rows, ({ lectureId }) => lectureId);
}
