import { entriesOf, isWhole, type Block, type Entry } from "../blocks/block.ts";
import { isTopTerm, readTopList, topTerm } from "../blocks/top-list.ts";
import type { Family } from "../field.ts";
import {
  emptyState,
  INDEX_VERSION,
  type HeadPage,
  type RecencyPage,
  type RecentDocument,
  type SearchState,
} from "../keep/search-state.ts";
import { answerOf } from "../answer-of.ts";
import type { Lookup } from "./lookup.ts";

/** Postings that a lookup found in one place. */
export interface Found {
  /** The segment they are of; null for what is newer than any. */
  readonly segment: number | null;
  /** How well the term fits what was looked for. */
  readonly weight: number;
  readonly term: string;
  readonly postings: Uint8Array;
  /** Where `postings` are only the best of so many lectures; 0 where they are all. */
  readonly more: number;
}

/** What the index holds at one moment: all reading goes through one transaction. */
export class IndexReading {
  readonly transaction: IDBTransaction;
  readonly state: SearchState;
  readonly recent: readonly RecentDocument[];
  /** Of the first lectures, which are all there are in most libraries. */
  readonly head: HeadPage | undefined;
  /** Of all others. */
  readonly recency: readonly RecencyPage[];
  /** Whether the index is one that this code writes. */
  readonly isReadable: boolean;
  readonly #read: Block[] = [];

  private constructor(
    transaction: IDBTransaction,
    state: SearchState | undefined,
    recent: readonly RecentDocument[],
    head: HeadPage | undefined,
    recency: readonly RecencyPage[],
  ) {
    this.recency = recency;
    this.head = head;
    this.isReadable = state?.version === INDEX_VERSION;
    this.transaction = transaction;
    this.state = state && this.isReadable ? state : emptyState();
    this.recent = recent;
  }

  static async open(transaction: IDBTransaction): Promise<IndexReading> {
    const columns = transaction.objectStore("searchColumns");
    const [state, recent, head, recency] = await Promise.all([
      answerOf<SearchState | undefined>(transaction.objectStore("searchState").get("state")),
      answerOf<RecentDocument[]>(transaction.objectStore("searchRecent").getAll()),
      answerOf<HeadPage | undefined>(columns.get(["head", 0])),
      answerOf<RecencyPage[]>(columns.getAll(IDBKeyRange.bound(["recency"], ["recency", []]))),
    ]);
    return new IndexReading(transaction, state, recent, head, recency);
  }

  /** Whether everything that was read is as it was written. */
  isWhole(): boolean {
    return this.#read.every(({ bytes }) => isWhole(bytes));
  }

  /** Whether there is anything of a family at all. */
  has(family: Family): boolean {
    return this.recent.length > 0 || this.state.families[family].segments.length > 0;
  }

  /** Everything a lookup finds in a family. */
  async find(lookup: Lookup, family: Family): Promise<readonly Found[]> {
    const { segments } = this.state.families[family];
    const recent = this.#findInRecent(lookup, family);
    const [only] = segments;
    if (!only) return recent;
    if (segments.length === 1 && recent.length === 0) return this.#findInSegment(only.id, lookup);
    const found = await Promise.all(segments.map(({ id }) => this.#findInSegment(id, lookup)));
    return [...recent, ...found.flat()];
  }

  #findInRecent(lookup: Lookup, family: Family): Found[] {
    if (this.recent.length === 0) return [];
    return this.recent
      .filter((document) => document.family === family)
      .flatMap(({ blocks }) => blocks.filter((block, at) => mayHold(block, blocks[at + 1], lookup)))
      .flatMap((block) => foundIn([block], lookup, null));
  }

  async #findInSegment(segment: number, lookup: Lookup): Promise<Found[]> {
    const blocks = await blocksFor(this.transaction.objectStore("searchBlocks"), segment, lookup);
    this.#read.push(...blocks);
    return foundIn(blocks, lookup, segment);
  }
}

/** The blocks that may hold terms from `from` to before `to`. */
async function blocksFor(store: IDBObjectStore, segment: number, { from, to, isTop }: Lookup): Promise<Block[]> {
  const last = await blockBefore(store, IDBKeyRange.bound([segment], [segment, to ?? from], false, to !== null));
  // Most often all of them are in the one block that begins before the last.
  if (!last || last.first <= from) return last ? [last] : [];
  // The list of the best alone, and not the long one in front of it.
  if (isTop && last.first === topTerm(from)) return [last];
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

function foundIn(blocks: readonly Block[], lookup: Lookup, segment: number | null): Found[] {
  const { from, to, weigh } = lookup;
  const entries = blocks.flatMap(({ bytes }) => entriesOf(bytes, from, to ?? topTerm(from)));
  if (lookup.isTop) return bestIn(entries, lookup, segment);
  return entries.flatMap(({ term, postings }): Found[] => {
    const weight = isTopTerm(term) ? 0 : weigh(term);
    return weight > 0 ? [{ segment, weight, term, postings, more: 0 }] : [];
  });
}

/** The list of the best, or the whole one of a term that has no such list. */
function bestIn(entries: readonly Entry[], { from, weigh }: Lookup, segment: number | null): Found[] {
  const best = entries.find(({ term }) => term === topTerm(from));
  const whole = entries.find(({ term }) => term === from);
  if (!best) return whole ? [{ segment, weight: weigh(from), term: from, postings: whole.postings, more: 0 }] : [];
  const { count, postings } = readTopList(best.postings);
  return [{ segment, weight: weigh(from), term: from, postings, more: count }];
}
