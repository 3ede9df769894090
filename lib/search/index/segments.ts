import type { BuiltSegment } from "../segment/segment-builder.ts";
import type { Partition } from "../partition.ts";
import type { PartitionState, SearchState, Segment } from "./index-state.ts";
import type { SearchTables } from "./tables.ts";

/** The state with one partition's part changed. */
export function withPartition(state: SearchState, partition: Partition, patch: Partial<PartitionState>): SearchState {
  return { ...state, partitions: { ...state.partitions, [partition]: { ...state.partitions[partition], ...patch } } };
}

/** Marks lectures as newer elsewhere in every segment there is, also in one that is just being merged. */
export function withoutOlder(state: SearchState, partition: Partition, numbers: readonly number[]): SearchState {
  const { segments, merging } = state.partitions[partition];
  const mark = (segment: Segment): Segment => {
    const within = numbers.filter((number) => number >= segment.lowest && number <= segment.highest);
    return within.length === 0 ? segment : { ...segment, dead: [...new Set([...segment.dead, ...within])] };
  };
  return withPartition(state, partition, {
    segments: segments.map(mark),
    merging: merging && { ...merging, into: mark(merging.into) },
  });
}

/** Writes a segment as the newest of its partition. */
export async function writeSegment(
  tables: SearchTables,
  state: SearchState,
  partition: Partition,
  { blocks, words }: BuiltSegment,
  numbers: readonly number[],
): Promise<SearchState> {
  if (blocks.length === 0) return state;
  const id = state.nextSegment;
  await tables.searchBlocks.bulkPut(blocks.map((block) => ({ segment: id, ...block })));
  await tables.searchWords.bulkPut(words.map((list) => ({ segment: id, ...list })));
  const bytes = blocks.reduce((sum, block) => sum + block.bytes.length, 0);
  const range = { lowest: Math.min(...numbers), highest: Math.max(...numbers) };
  const segment: Segment = { id, documents: numbers.length, bytes, ...range, dead: [] };
  const segments = [...state.partitions[partition].segments, segment];
  return withPartition({ ...state, nextSegment: id + 1 }, partition, { segments });
}

/** Deletes what is kept of segments. */
export async function deleteSegments(tables: SearchTables, ids: readonly number[]): Promise<void> {
  for (const id of ids) await deleteBetween(tables, [id], [id, []]);
}

/** Deletes what is kept of all segments before this one, also of those that were never finished. */
export async function deleteSegmentsBefore(tables: SearchTables, segment: number): Promise<void> {
  await deleteBetween(tables, [0], [segment]);
}

/** By their keys: what is deleted is known before it is. */
async function deleteBetween(tables: SearchTables, from: readonly unknown[], to: readonly unknown[]): Promise<void> {
  const blocks = await tables.searchBlocks.where("[segment+first]").between(from, to).primaryKeys();
  await tables.searchBlocks.bulkDelete(blocks);
  const words = await tables.searchWords.where("[segment+length]").between(from, to).primaryKeys();
  await tables.searchWords.bulkDelete(words);
}
