import { entriesOf, isWhole, type Block, type TermPostings } from "../segment/block.ts";
import type { Partition } from "../partition.ts";
import {
  emptyState,
  INDEX_VERSION,
  type HeadPage,
  type RecencyPage,
  type MemtableDocument,
  type SearchState,
} from "../index/index-state.ts";
import { answerOf } from "../answer-of.ts";
import type { Lookup } from "../plan/lookup.ts";
import { cacheOf, type CommonPages } from "./index-cache.ts";

/** Postings that a lookup found in one place. */
export interface FoundPostings extends TermPostings {
  /** The segment they are of; null for what is newer than any. */
  readonly segment: number | null;
  /** How well the term fits what was looked for; below 0 it lowers what others count for. */
  readonly weight: number;
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
  readonly #read: Block[] = [];

  private constructor(
    transaction: IDBTransaction,
    state: SearchState | undefined,
    memtable: readonly MemtableDocument[],
    waiting: number,
    { head, recency }: CommonPages,
  ) {
    this.recency = recency;
    this.head = head;
    this.isReadable = state?.version === INDEX_VERSION;
    this.transaction = transaction;
    this.state = state && this.isReadable ? state : emptyState();
    this.memtable = memtable;
    this.waiting = waiting;
  }

  /** How much waits is counted only where that is asked: of a hundred thousand it takes as long as all else. */
  static async open(transaction: IDBTransaction, isCounted = true): Promise<IndexReader> {
    const cache = cacheOf(transaction.db);
    // All at once where nothing is known yet: each answer that is waited for takes its time.
    const [state, memtable, waiting, first] = await Promise.all([
      answerOf<SearchState | undefined>(transaction.objectStore("searchState").get("state")),
      answerOf<MemtableDocument[]>(transaction.objectStore("searchRecent").getAll()),
      isCounted ? waitingIn(transaction.objectStore("searchWaiting")) : 0,
      cache.hasPages ? null : readPages(transaction),
    ]);
    const at = state?.nextSegment ?? 0;
    const pages = first ?? cache.pagesAt(at) ?? (await readPages(transaction));
    cache.keepPages(at, pages);
    return new IndexReader(transaction, state, memtable, waiting, pages);
  }

  /** Whether everything that was read is as it was written. */
  isWhole(): boolean {
    return this.#read.every(({ bytes }) => isWhole(bytes));
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
    const cache = cacheOf(this.transaction.db);
    const known = cache.blockFor(segment, lookup);
    if (known) return foundIn([known], lookup, segment);
    const blocks = await blocksFor(this.transaction.objectStore("searchBlocks"), segment, lookup);
    this.#read.push(...blocks);
    cache.keepBlocks(segment, blocks, lookup);
    return foundIn(blocks, lookup, segment);
  }
}

/** How many lectures wait, at least: of most both what is written and what was said, or only one of the two. */
async function waitingIn(store: IDBObjectStore): Promise<number> {
  const counts = (["text", "speech"] as const).map((partition) =>
    answerOf(store.count(IDBKeyRange.bound([partition], [partition, []]))),
  );
  return Math.max(...(await Promise.all(counts)));
}

async function readPages(transaction: IDBTransaction): Promise<CommonPages> {
  const docValues = transaction.objectStore("searchColumns");
  const [head, recency] = await Promise.all([
    answerOf<HeadPage | undefined>(docValues.get(["head", 0])),
    answerOf<RecencyPage[]>(docValues.getAll(IDBKeyRange.bound(["recency"], ["recency", []]))),
  ]);
  return { head, recency };
}

/** The blocks that may hold terms from `from` to before `to`. */
async function blocksFor(store: IDBObjectStore, segment: number, { from, to }: Lookup): Promise<Block[]> {
  const last = await blockBefore(store, IDBKeyRange.bound([segment], [segment, to ?? from], false, to !== null));
  // Most often all of them are in the one block that begins before the last.
  if (!last || last.first <= from) return last ? [last] : [];
  const [first, rest] = await Promise.all([
    blockBefore(store, IDBKeyRange.bound([segment], [segment, from])),
    answerOf<Block[]>(store.getAll(IDBKeyRange.bound([segment, from], [segment, last.first], true, true))),
  ]);
  return [...(first ? [first] : []), ...rest, last];
}

async function blockBefore(store: IDBObjectStore, range: IDBKeyRange): Promise<Block | null> {
  const cursor = await answerOf(store.openCursor(range, "prev"));
  return cursor?.value ?? null;
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
