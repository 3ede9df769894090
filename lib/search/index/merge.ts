import { BlockWriter, entriesOf, isWhole, type Block, type TermPostings } from "../segment/block.ts";
import { mergedEntries } from "../segment/merge-entries.ts";
import { mergedWords, wordsWithout, type WordList } from "../segment/vocabulary.ts";
import type { Partition } from "../partition.ts";
import { isWord } from "../terms/marked-terms.ts";
import type { Merging, SearchState, Segment } from "./index-state.ts";
import { toRebuild } from "./rebuild.ts";
import { deleteSegments, withPartition } from "./segments.ts";
import type { SearchTables } from "./tables.ts";

/** A segment is merged into the one before it once that is less than so many times as large. */
const GROWTH = 4;
const MOST_SEGMENTS = 6;
const MOST_AT_ONCE = 8;
/** So many bytes are always one segment: each one more costs every query a request. */
const SMALL = 2_000_000;
/** A segment with this share of outdated lectures is written anew. */
const MOST_DEAD = 0.25;
const FEWEST_DEAD = 64;
/** Blocks of each segment that are merged in one go: some tens of milliseconds. */
const PORTION = 12;
/** More words that are gone are not remembered: the state is written with each portion. */
const MOST_DROPPED = 20_000;

/** The segments of a partition that should become one, oldest first; none when all is well. */
export function segmentsToMerge(segments: readonly Segment[]): readonly Segment[] {
  const erasing = segments.find(({ erases }) => erases);
  if (erasing) return [erasing];
  if (segments.length > 1 && bytesOf(segments) < SMALL) return smallestOf(segments);
  let from = segments.length - 1;
  let bytes = segments[from]?.bytes ?? 0;
  while (from > 0 && ((segments[from - 1]?.bytes ?? 0) < GROWTH * bytes || from >= MOST_SEGMENTS)) {
    from--;
    bytes += segments[from]?.bytes ?? 0;
  }
  const run = segments.slice(from);
  if (run.length > 1) return smallestOf(run);
  const stale = segments.find(
    ({ dead, documents }) => dead.length >= FEWEST_DEAD && dead.length > documents * MOST_DEAD,
  );
  return stale ? [stale] : [];
}

/** Of many segments those next to one another that are smallest together: so each is written anew only a few times. */
function smallestOf(run: readonly Segment[]): readonly Segment[] {
  let best = run.slice(0, MOST_AT_ONCE);
  for (let from = 1; from + MOST_AT_ONCE <= run.length; from++) {
    const window = run.slice(from, from + MOST_AT_ONCE);
    if (bytesOf(window) < bytesOf(best)) best = window;
  }
  return best;
}

function bytesOf(segments: readonly Segment[]): number {
  return segments.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Begins to merge segments of a partition. */
export function beginMerge(state: SearchState, partition: Partition, from: readonly Segment[]): SearchState {
  if (from.some(({ erases, hasStaleWords }) => erases && hasStaleWords)) return toRebuild(state);
  const into: Segment = {
    id: state.nextSegment,
    documents: from.reduce((sum, { documents, dead }) => sum + Math.max(0, documents - dead.length), 0),
    bytes: 0,
    lowest: Math.min(...from.map(({ lowest }) => lowest)),
    highest: Math.max(...from.map(({ highest }) => highest)),
    dead: [],
    ...(from.some(({ hasStaleWords }) => hasStaleWords) && { hasStaleWords: true }),
  };
  const merging: Merging = { from: from.map(({ id }) => id), into, after: null, dropped: [] };
  return withPartition({ ...state, nextSegment: state.nextSegment + 1 }, partition, { merging });
}

/** Writes the next stretch of the merged segment; with the last one it takes the place of those it is made of. */
export async function continueMerge(
  tables: SearchTables,
  state: SearchState,
  partition: Partition,
  merging: Merging,
): Promise<SearchState> {
  const sources = state.partitions[partition].segments.filter(({ id }) => merging.from.includes(id));
  const stretches = await Promise.all(sources.map(({ id }) => readStretch(tables, id, merging.after)));
  if (stretches.some(({ blocks }) => !blocks.every(({ bytes }) => isWhole(bytes)))) return toRebuild(state);
  // A segment of which more is to be read says nothing of terms beyond what is here.
  const ends = stretches.flatMap(({ end }) => (end === null ? [] : [end]));
  const last = ends.reduce<string | null>((least, end) => (least === null || end < least ? end : least), null);
  const inputs = sources.map(({ dead }, at) => ({
    dead: new Set(dead),
    entries: entriesAfter(stretches[at]?.blocks ?? [], merging.after),
  }));
  const writer = new BlockWriter();
  const gone: string[] = [];
  for (const { term, postings } of mergedEntries(inputs, partition, last, (each) => gone.push(each)))
    writer.add(term, postings);
  const blocks = writer.take(true);
  await tables.searchBlocks.bulkPut(blocks.map((block) => ({ segment: merging.into.id, ...block })));
  const bytes = merging.into.bytes + blocks.reduce((sum, block) => sum + block.bytes.length, 0);
  const dropped = withWords(merging.dropped, gone);
  const next: Merging = { ...merging, after: last, into: { ...merging.into, bytes }, dropped };
  return last === null
    ? finishMerge(tables, state, partition, next)
    : withPartition(state, partition, { merging: next });
}

async function finishMerge(
  tables: SearchTables,
  state: SearchState,
  partition: Partition,
  { from, into, dropped }: Merging,
): Promise<SearchState> {
  const sources = state.partitions[partition].segments.filter(({ id }) => from.includes(id));
  // Of so many deleted entries the rest is sooner read anew than cleaned.
  if (dropped === null && sources.some(({ erases }) => erases)) return toRebuild(state);
  const gone = new Set(dropped);
  const lists = await tables.searchWords.where("[segment+length]").between([0], [Infinity]).toArray();
  const byLength = Map.groupBy(
    lists.filter(({ segment }) => from.includes(segment)),
    ({ length }) => length,
  );
  for (const all of byLength.values()) {
    const merged = all.reduce<WordList>((one, other) => mergedWords(one, other), {
      ...EMPTY,
      length: all[0]?.length ?? 0,
    });
    await tables.searchWords.put({ segment: into.id, ...wordsWithout(merged, gone) });
  }
  await deleteSegments(tables, from);
  const segments = state.partitions[partition].segments.flatMap((segment) => {
    if (segment.id === from[0])
      return into.bytes > 0 ? [dropped ? into : { ...into, hasStaleWords: true as const }] : [];
    return from.includes(segment.id) ? [] : [segment];
  });
  return withPartition(state, partition, { segments, merging: null });
}

/** The words among these terms join those that were left out before. */
function withWords(dropped: readonly string[] | null, terms: readonly string[]): readonly string[] | null {
  const all = dropped && [...dropped, ...terms.filter(isWord)];
  return all && all.length <= MOST_DROPPED ? all : null;
}

const EMPTY = { letters: new Uint16Array(0), counts: new Uint8Array(0) };

interface BlockRange {
  readonly blocks: readonly Block[];
  /** The last term that is surely here with all before it; null when nothing is left behind it. */
  readonly end: string | null;
}

async function readStretch(tables: SearchTables, segment: number, after: string | null): Promise<BlockRange> {
  const start = after === null ? undefined : await blockBefore(tables, segment, after);
  const range = tables.searchBlocks.where("[segment+first]").between([segment, start ?? ""], [segment, []]);
  const blocks = await range.limit(PORTION + 1).toArray();
  if (blocks.length <= PORTION) return { blocks, end: null };
  const read = blocks.slice(0, PORTION);
  const final = read.at(-1);
  return { blocks: read, end: final ? lastTerm(final) : null };
}

/** The first term of the block in which a term would stand. */
async function blockBefore(tables: SearchTables, segment: number, term: string): Promise<string | undefined> {
  const block = await tables.searchBlocks
    .where("[segment+first]")
    .between([segment], [segment, term], true, true)
    .last();
  return block?.first;
}

function lastTerm({ bytes }: Block): string {
  return entriesOf(bytes).at(-1)?.term ?? "";
}

function* entriesAfter(blocks: readonly Block[], after: string | null): Generator<TermPostings> {
  // A block at a time: all of a stretch at once would be a hundred thousand entries.
  for (const { bytes } of blocks) yield* entriesOf(bytes, after === null ? "" : `${after}\u0000`);
}
