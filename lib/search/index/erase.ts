import { PARTITIONS, type Partition } from "../partition.ts";
import { isHidden } from "./hidden.ts";
import { INDEX_VERSION, type NumberedDocument, type SearchState, type Segment } from "./index-state.ts";
import { withoutHidden } from "./move.ts";
import { numbersOf } from "./numbers-of.ts";
import { toRebuild } from "./rebuild.ts";
import { saveState } from "./save-state.ts";
import { withoutOlder, withPartition } from "./segments.ts";
import type { SearchTables } from "./tables.ts";

/**
 * Has the segments that may hold something of these lectures written anew without it: of all of a lecture that is gone,
 * and of a part that was deleted for good. The index has been brought up to that before, so only what is outdated in it
 * says a word of them.
 */
export async function eraseFromIndex(tables: SearchTables, ids: readonly string[]): Promise<void> {
  const state = await tables.searchState.get("state");
  // One of another version holds nothing for long.
  if (state?.version !== INDEX_VERSION) return;
  const rows = await numbersOf(tables, ids, state.nextNumber);
  const numbers = [...rows.values()].map(({ number }) => number);
  let next = await withoutTrashed(tables, state, rows);
  for (const partition of PARTITIONS) {
    const later = await laterThanSegments(tables, partition);
    const outdated = numbers.filter((number) => later.has(number));
    next = toErase(withoutOlder(next, partition, outdated), partition, numbers);
  }
  // One that is being made anew begins again: what it has read already may be what is gone.
  await saveState(tables, state.rebuilding ? toRebuild(state) : next);
}

/** What went to Trash as it was is still all there: from now on none of it counts. */
async function withoutTrashed(
  tables: SearchTables,
  state: SearchState,
  rows: ReadonlyMap<string, NumberedDocument>,
): Promise<SearchState> {
  const hidden = [...rows.values()].filter(({ number }) => isHidden(state, number));
  const next = await withoutHidden(tables, state, hidden);
  await tables.searchDocuments.bulkPut(hidden.map((row) => ({ ...row, isLive: false })));
  return { ...next, live: next.live - hidden.length };
}

/** The lectures of which the memtable says more than any segment, or that wait to be indexed. */
async function laterThanSegments(tables: SearchTables, family: Partition): Promise<ReadonlySet<number>> {
  const [held, waiting] = await Promise.all(
    [tables.searchRecent, tables.searchWaiting].map((table) =>
      table.where("[family+number]").between([family], [family, []]).primaryKeys(),
    ),
  );
  return new Set([...(held ?? []), ...(waiting ?? [])].map(([, number]) => number));
}

/** The state in which all segments that may know of these lectures are to be written anew. */
function toErase(state: SearchState, partition: Partition, numbers: readonly number[]): SearchState {
  const { segments, merging } = state.partitions[partition];
  const mayKnow = ({ lowest, highest }: Segment) => numbers.some((number) => number >= lowest && number <= highest);
  const mark = (segment: Segment): Segment => (mayKnow(segment) ? { ...segment, erases: true } : segment);
  return withPartition(state, partition, {
    segments: segments.map(mark),
    merging: merging && { ...merging, into: mark(merging.into) },
  });
}
