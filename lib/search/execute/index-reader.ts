import { entriesOf, type Block, type TermPostings } from "../segment/block.ts";
import type { Partition } from "../partition.ts";
import {
  emptyState,
  INDEX_VERSION,
  PAGE_SIZE,
  type HeadPage,
  type RecencyPage,
  type MemtableDocument,
  type SearchState,
} from "../index/index-state.ts";
import { answerOf } from "../answer-of.ts";
import type { Lookup } from "../plan/lookup.ts";
import { cacheOf, type CommonPages } from "./index-cache.ts";
import { SegmentReader } from "./segment-reader.ts";

/** Postings that a lookup found in one place. */
export interface FoundPostings extends TermPostings {
  /** The segment they are of; null for what is newer than any. */
  readonly segment: number | null;
  /** How well the term fits what was looked for; below 0 it lowers what others count for. */
  readonly weight: number;
}

/** A lookup, and the partitions in which it is made. */
export type PlannedLookup = readonly [Lookup, readonly Partition[]];

interface ReaderOptions {
  readonly isCounted?: boolean;
  readonly wanted?: readonly PlannedLookup[];
}

/** What the index holds at one moment: all reading goes through one transaction. */
export class IndexReader {
  readonly transaction: IDBTransaction;
  readonly state: SearchState;
  readonly memtable: readonly MemtableDocument[];
  readonly head: CommonPages["head"];
  readonly recency: CommonPages["recency"];
  /** So many lectures are not yet found by all that is written or said in them. */
  readonly waiting: number;
  /** Whether the index is one that this code writes. */
  readonly isReadable: boolean;
  readonly #segments: SegmentReader;

  private constructor(
    transaction: IDBTransaction,
    segments: SegmentReader,
    state: SearchState | undefined,
    memtable: readonly MemtableDocument[],
    waiting: number,
    { head, recency }: CommonPages,
  ) {
    this.recency = recency;
    this.head = head;
    this.isReadable = isReadable(state);
    this.transaction = transaction;
    this.state = isReadable(state) ? state : emptyState();
    this.memtable = memtable;
    this.waiting = waiting;
    this.#segments = segments;
  }

  /**
   * How much waits is counted only where that is asked: of a hundred thousand it takes as long as all else. What is
   * `wanted` is asked for as soon as it is known where to look, while the rest of the answers are on their way.
   */
  static async open(
    transaction: IDBTransaction,
    { isCounted = true, wanted = [] }: ReaderOptions = {},
  ): Promise<IndexReader> {
    const segments = new SegmentReader(transaction);
    const reading = answerOf<SearchState | undefined>(transaction.objectStore("searchState").get("state"));
    // All at once where nothing is known yet: each answer that is waited for takes its time.
    const [state, memtable, waiting, pages] = await Promise.all([
      reading,
      answerOf<MemtableDocument[]>(transaction.objectStore("searchRecent").getAll()),
      isCounted ? waitingIn(transaction.objectStore("searchWaiting")) : 0,
      commonPages(transaction, reading),
      reading.then((known) => readAhead(segments, known, wanted)),
    ]);
    return new IndexReader(transaction, segments, state, memtable, waiting, pages);
  }

  /** Whether everything that was read is as it was written. */
  isWhole(): boolean {
    return this.#segments.isWhole();
  }

  /** Whether there is anything of a partition at all. */
  has(partition: Partition): boolean {
    return this.memtable.length > 0 || this.state.partitions[partition].segments.length > 0;
  }

  /** Everything a lookup finds in a partition. */
  async find(lookup: Lookup, partition: Partition): Promise<readonly FoundPostings[]> {
    const { segments } = this.state.partitions[partition];
    const memtable = this.#findInMemtable(lookup, partition);
    const [only] = segments;
    if (!only) return memtable;
    if (segments.length === 1 && memtable.length === 0) return this.#findInSegment(only.id, lookup);
    const found = await Promise.all(segments.map(({ id }) => this.#findInSegment(id, lookup)));
    return [...memtable, ...found.flat()];
  }

  #findInMemtable(lookup: Lookup, partition: Partition): FoundPostings[] {
    if (this.memtable.length === 0) return [];
    return this.memtable
      .filter((document) => document.family === partition)
      .flatMap(({ blocks }) => blocks.filter((block, at) => mayHold(block, blocks[at + 1], lookup)))
      .flatMap((block) => foundIn([block], lookup, null));
  }

  async #findInSegment(segment: number, lookup: Lookup): Promise<FoundPostings[]> {
    return foundIn(await this.#segments.blocks(segment, lookup), lookup, segment);
  }
}

function isReadable(state: SearchState | undefined): state is SearchState {
  return state?.version === INDEX_VERSION;
}

/** Asks for the blocks of lookups that are sure to be made. */
async function readAhead(
  segments: SegmentReader,
  state: SearchState | undefined,
  wanted: readonly PlannedLookup[],
): Promise<void> {
  if (!isReadable(state)) return;
  const blocks = wanted.flatMap(([lookup, partitions]) =>
    partitions.flatMap((partition) =>
      state.partitions[partition].segments.map(({ id }) => segments.blocks(id, lookup)),
    ),
  );
  await Promise.all(blocks);
}

/** How many lectures wait, at least: of most both what is written and what was said, or only one of the two. */
async function waitingIn(store: IDBObjectStore): Promise<number> {
  // Most of the time there is none, which one answer tells.
  if ((await answerOf(store.getKey(IDBKeyRange.lowerBound([])))) === undefined) return 0;
  const counts = (["text", "speech"] as const).map((partition) =>
    answerOf(store.count(IDBKeyRange.bound([partition], [partition, []]))),
  );
  return Math.max(...(await Promise.all(counts)));
}

/** As they were read before, or anew once a segment has come; where nothing was, the first page is asked for at once. */
async function commonPages(
  transaction: IDBTransaction,
  reading: Promise<SearchState | undefined>,
): Promise<CommonPages> {
  const cache = cacheOf(transaction.db);
  const isFirst = !cache.hasPages;
  const [first, { at, known, recency }] = await Promise.all([
    isFirst ? readHead(transaction) : undefined,
    reading.then(async (state) => {
      const at = state?.nextSegment ?? 0;
      const known = cache.pagesAt(at);
      return { at, known, recency: known ? [] : await readRecency(transaction, state) };
    }),
  ]);
  if (known) return known;
  const pages = { head: isFirst ? first : await readHead(transaction), recency };
  cache.keepPages(at, pages);
  return pages;
}

function readHead(transaction: IDBTransaction): Promise<HeadPage | undefined> {
  return answerOf<HeadPage | undefined>(transaction.objectStore("searchColumns").get(["head", 0]));
}

/** Of what has more lectures than the first page holds. */
async function readRecency(transaction: IDBTransaction, state: SearchState | undefined): Promise<RecencyPage[]> {
  if (!state || state.nextNumber <= PAGE_SIZE) return [];
  const range = IDBKeyRange.bound(["recency"], ["recency", []]);
  return answerOf<RecencyPage[]>(transaction.objectStore("searchColumns").getAll(range));
}

function mayHold(block: Block, next: Block | undefined, { from, to }: Lookup): boolean {
  return (next === undefined || from < next.first) && (to === null ? block.first <= from : block.first < to);
}

function foundIn(blocks: readonly Block[], { from, to, boost }: Lookup, segment: number | null): FoundPostings[] {
  return blocks
    .flatMap(({ bytes }) => entriesOf(bytes, from, to ?? `${from}\u0000`))
    .flatMap(({ term, postings }): FoundPostings[] => {
      const weight = boost(term);
      return weight !== 0 ? [{ segment, weight, term, postings }] : [];
    });
}
