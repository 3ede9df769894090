import { PARTITIONS, type Partition } from "../partition.ts";
import { commitMany } from "./commit.ts";
import type { ChangedDocument } from "./document.ts";
import { beginMerge, continueMerge, segmentsToMerge } from "./merge.ts";
import { emptyState, INDEX_VERSION, type NumberedDocument, type Rebuilding, type SearchState } from "./index-state.ts";
import { withoutHidden } from "./move.ts";
import { saveState } from "./save-state.ts";
import { deleteSegmentsBefore, withPartition } from "./segments.ts";
import { numbersOf } from "./numbers-of.ts";
import type { SearchTables } from "./tables.ts";

/** What the index is made from, read in the same transaction. */
export interface Documents {
  /** Lectures as they are now, with the parts of these partitions; those that do not exist are gone. */
  readonly read: (ids: readonly string[], partitions: readonly Partition[]) => Promise<ChangedDocument[]>;
  /** Ids of the lectures after this one, in order, Trash included. */
  readonly after: (id: string, count: number) => Promise<string[]>;
}

/** The memtable becomes a segment from so many on: a page reads all of them with each query. */
const FULL_MEMTABLE = 16;
const LARGE_MEMTABLE = 400_000;
/** Lectures that are indexed in one go, within a tenth of a second. */
const PORTION = 16;
/** As many without their transcripts. */
const WRITTEN_PORTION = 200;
/** What may wait to be indexed: what is written is found again before what was said. */
const WAITING: readonly (readonly [Partition, number])[] = [
  ["text", WRITTEN_PORTION],
  ["speech", PORTION],
];
/** With more of them a query is slow enough to merge before anything else. */
const MOST_SEGMENTS = 6;

/**
 * Does the next piece of what the index needs, in one transaction of the caller: making it anew, what
 * waits, the memtable, merging. A piece takes about a tenth of a second. False when there is nothing to do.
 */
export async function maintain(tables: SearchTables, documents: Documents): Promise<boolean> {
  const state = await tables.searchState.get("state");
  const next = await nextState(tables, documents, state);
  if (!next) return false;
  await saveState(tables, next);
  return true;
}

async function nextState(
  tables: SearchTables,
  documents: Documents,
  state: SearchState | undefined,
): Promise<SearchState | null> {
  if (state?.version !== INDEX_VERSION) return fromNothing(tables, state);
  const urgent = await merge(tables, state, MOST_SEGMENTS);
  if (urgent) return urgent;
  if (state.rebuilding) return rebuild(tables, state, documents, state.rebuilding);
  for (const [partition, portion] of WAITING) {
    const rows = tables.searchWaiting.where("[family+number]").between([partition], [partition, []]);
    const numbers = (await rows.limit(portion).primaryKeys()).map(([, number]) => number);
    if (numbers.length > 0) return index(tables, state, documents, partition, numbers);
  }
  for (const partition of PARTITIONS) {
    const memtable = await memtableToFlush(tables, partition);
    if (memtable.length > 0) return index(tables, state, documents, partition, memtable);
  }
  return merge(tables, state, 1);
}

/** Goes on with a merge, or begins one in a partition of more than so many segments. */
async function merge(tables: SearchTables, state: SearchState, most: number): Promise<SearchState | null> {
  for (const partition of PARTITIONS) {
    const own = state.partitions[partition];
    if (own.merging) return continueMerge(tables, state, partition, own.merging);
    // What is about to be replaced is left as it is: it may be damaged.
    const segments = own.segments.filter(({ id }) => id >= (state.rebuilding?.segment ?? 0));
    const isDue = segments.length > most || most === 1 || segments.some(({ erases }) => erases);
    const from = isDue ? segmentsToMerge(segments) : [];
    if (from.length > 0) return beginMerge(state, partition, from);
  }
  return null;
}

/** An index of another version cannot be read: what is there goes, and lectures are found again as they are indexed. */
async function fromNothing(tables: SearchTables, before: SearchState | undefined): Promise<SearchState> {
  const all = [
    tables.searchDocuments,
    tables.searchBlocks,
    tables.searchColumns,
    tables.searchWords,
    tables.searchRecent,
    tables.searchWaiting,
  ];
  for (const table of all) await table.clear();
  const empty = emptyState(before);
  return { ...empty, rebuilding: { pass: "written", after: "", segment: empty.nextSegment } };
}

/** Two passes over all lectures: what is written is found again long before what was said. */
async function rebuild(
  tables: SearchTables,
  state: SearchState,
  documents: Documents,
  rebuilding: Rebuilding,
): Promise<SearchState> {
  const isSpeech = rebuilding.pass === "speech";
  const ids = await documents.after(rebuilding.after, isSpeech ? PORTION : WRITTEN_PORTION);
  const last = ids.at(-1);
  if (last === undefined && isSpeech) return endRebuild(tables, state, rebuilding.segment);
  if (last === undefined) return { ...state, rebuilding: { ...rebuilding, pass: "speech", after: "" } };
  const { state: numbered, numbers } = await numbersFor(tables, state, ids);
  let next: SearchState = { ...numbered, rebuilding: { ...rebuilding, after: last } };
  const partitions: readonly Partition[] = isSpeech ? ["speech"] : ["facts", "text"];
  for (const partition of partitions) next = await index(tables, next, documents, partition, numbers);
  return next;
}

/** Everything older than the rebuilding says nothing that is not said again. */
async function endRebuild(tables: SearchTables, state: SearchState, segment: number): Promise<SearchState> {
  let next: SearchState = { ...state, rebuilding: null };
  for (const partition of PARTITIONS) {
    const { segments } = state.partitions[partition];
    next = withPartition(next, partition, { segments: segments.filter(({ id }) => id >= segment) });
  }
  await deleteSegmentsBefore(tables, segment);
  return next;
}

async function numbersFor(tables: SearchTables, state: SearchState, ids: readonly string[]) {
  const known = await numbersOf(tables, ids, state.nextNumber);
  let { nextNumber } = state;
  const added: NumberedDocument[] = [];
  const numbers = ids.map((id) => {
    const row = known.get(id) ?? { number: nextNumber++, id, isLive: false };
    if (!known.has(id)) added.push(row);
    return row.number;
  });
  await tables.searchDocuments.bulkPut(added);
  return { state: { ...state, nextNumber }, numbers };
}

async function memtableToFlush(tables: SearchTables, partition: Partition): Promise<number[]> {
  const rows = await tables.searchRecent.where("[family+number]").between([partition], [partition, []]).toArray();
  const bytes = rows.reduce((sum, { blocks }) => sum + blocks.reduce((size, block) => size + block.bytes.length, 0), 0);
  return rows.length >= FULL_MEMTABLE || bytes >= LARGE_MEMTABLE ? rows.map(({ number }) => number) : [];
}

/** Indexes lectures as they are now, as one segment. */
async function index(
  tables: SearchTables,
  state: SearchState,
  documents: Documents,
  partition: Partition,
  numbers: readonly number[],
): Promise<SearchState> {
  const rows = await numberedRows(tables, state, numbers);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const read = await documents.read([...byId.keys()], [partition]);
  const numbered = read.flatMap((document) => {
    const row = byId.get(document.id);
    return row ? [{ number: row.number, document }] : [];
  });
  const gone = numbered
    .filter(({ document }) => document.isGone)
    .flatMap(({ document }) => byId.get(document.id) ?? []);
  const whole = await withoutHidden(tables, state, gone);
  const changed = numbered.filter(({ document }) => byId.get(document.id)?.isLive === document.isGone);
  await tables.searchDocuments.bulkPut(
    changed.map(({ number, document }) => ({ number, id: document.id, isLive: !document.isGone })),
  );
  const live = whole.live + changed.reduce((sum, { document }) => sum + (document.isGone ? -1 : 1), 0);
  return commitMany(
    tables,
    { ...whole, live },
    partition,
    numbered.toSorted((a, b) => a.number - b.number),
  );
}

/** With one request where these numbers follow one another, as those of an import do; what was put in this piece counts. */
async function numberedRows(
  { searchDocuments }: SearchTables,
  { rebuilding }: SearchState,
  numbers: readonly number[],
): Promise<NumberedDocument[]> {
  const [first = 0, last = 0] = [numbers[0], numbers.at(-1)];
  const isRun = !rebuilding && last - first === numbers.length - 1;
  const run = isRun ? await searchDocuments.where("number").between(first, last, true, true).toArray() : [];
  const rows = run.length === numbers.length ? run : await searchDocuments.bulkGet([...numbers]);
  return rows.filter((row) => row !== undefined);
}
