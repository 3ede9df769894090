import type { Partition } from "../partition.ts";
import type { SearchTables } from "./tables.ts";

/** Forgets what was in the memtable or waited, only where it is there: Dexie tells every page of each key that is deleted. */
export async function forget(tables: SearchTables, partition: Partition, numbers: readonly number[]): Promise<void> {
  const gone = new Set(numbers);
  const held = await tables.searchRecent.where("[family+number]").between([partition], [partition, []]).primaryKeys();
  await tables.searchRecent.bulkDelete(held.filter(([, number]) => gone.has(number)));
  // What can be filtered by never waits.
  if (partition === "facts") return;
  const keys = numbers.map((number): [Partition, number] => [partition, number]);
  const waiting = await tables.searchWaiting.bulkGet(keys);
  await tables.searchWaiting.bulkDelete(keys.filter((_, at) => waiting[at] !== undefined));
}
