import { entriesOf, isWhole, type Block } from "../blocks/block.ts";
import type { Family } from "../field.ts";
import { emptyState, INDEX_VERSION, type RecentDocument, type SearchState } from "../keep/search-state.ts";
import { answerOf } from "../keep/stores.ts";
import type { Lookup } from "./lookup.ts";

/** Postings that a lookup found in one place. */
export interface Found {
  /** The segment they are of; null for what is newer than any. */
  readonly segment: number | null;
  /** How well the term fits what was looked for. */
  readonly weight: number;
  readonly term: string;
  readonly postings: Uint8Array;
}

/** What the index holds at one moment: all reading goes through one transaction. */
export class IndexReading {
  readonly transaction: IDBTransaction;
  readonly state: SearchState;
  readonly recent: readonly RecentDocument[];
  /** Whether the index is one that this code writes. */
  readonly isReadable: boolean;
  readonly #read: Block[] = [];

  private constructor(transaction: IDBTransaction, state: SearchState | undefined, recent: readonly RecentDocument[]) {
    this.isReadable = state?.version === INDEX_VERSION;
    this.transaction = transaction;
    this.state = state && this.isReadable ? state : emptyState();
    this.recent = recent;
  }

  static async open(transaction: IDBTransaction): Promise<IndexReading> {
    const [state, recent] = await Promise.all([
      answerOf<SearchState | undefined>(transaction.objectStore("searchState").get("state")),
      answerOf<RecentDocument[]>(transaction.objectStore("searchRecent").getAll()),
    ]);
    return new IndexReading(transaction, state, recent);
  }

  /** Whether everything that was read is as it was written. */
  isWhole(): boolean {
    return this.#read.every(({ bytes }) => isWhole(bytes));
  }

  /** Everything a lookup finds in a family. */
  async find(lookup: Lookup, family: Family): Promise<Found[]> {
    const reading = this.state.families[family].segments.map(async ({ id }) => this.#findInSegment(id, lookup));
    const recent = this.recent
      .filter((document) => document.family === family)
      .flatMap(({ blocks }) => blocks.filter((block, at) => mayHold(block, blocks[at + 1], lookup)))
      .flatMap((block) => foundIn(block, lookup, null));
    return [...recent, ...(await Promise.all(reading)).flat()];
  }

  async #findInSegment(segment: number, lookup: Lookup): Promise<Found[]> {
    const blocks = await blocksFor(this.transaction.objectStore("searchBlocks"), segment, lookup);
    this.#read.push(...blocks);
    return blocks.flatMap((block) => foundIn(block, lookup, segment));
  }
}

/** The block in which the first term would stand, and those that begin between it and the last. */
async function blocksFor(store: IDBObjectStore, segment: number, { from, to }: Lookup): Promise<Block[]> {
  const before = store.openCursor(IDBKeyRange.bound([segment], [segment, from]), "prev");
  const between = to === null ? null : store.getAll(IDBKeyRange.bound([segment, from], [segment, to], true, true));
  const [cursor, rest] = await Promise.all([answerOf(before), between && answerOf<Block[]>(between)]);
  const first: Block[] = cursor ? [cursor.value] : [];
  return [...first, ...(rest ?? [])];
}

function mayHold(block: Block, next: Block | undefined, { from, to }: Lookup): boolean {
  return (next === undefined || from < next.first) && (to === null ? block.first <= from : block.first < to);
}

function foundIn(block: Block, { from, to, weigh }: Lookup, segment: number | null): Found[] {
  const found: Found[] = [];
  for (const { term, postings } of entriesOf(block.bytes, from, to ?? `${from}\u0000`)) {
    const weight = weigh(term);
    if (weight > 0) found.push({ segment, weight, term, postings });
  }
  return found;
}
