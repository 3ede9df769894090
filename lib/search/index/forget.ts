import type { Partition } from "../partition.ts";
import type { SearchTables } from "./tables.ts";

/** Forgets what was in the memtable or waited, only where it is there: Dexie tells every page of each key that is deleted. */
export async function forget(tables: SearchTables, partition: Partition, numbers: readonly number[]): Promise<void> {
  const gone = new Set(numbers);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  // What can be filtered by never waits.
  for (const table of partition === "facts" ? [tables.searchRecent] : [tables.searchRecent, tables.searchWaiting]) {
    const held = await table
      .where("[family+number]")
      .between([partition, first], [partition, last], true, true)
      .primaryKeys();
    await table.bulkDelete(held.filter(([, number]) => gone.has(number)));
  }
}
