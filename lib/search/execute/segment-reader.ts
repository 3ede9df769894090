import { answerOf } from "../answer-of.ts";
import type { Lookup } from "../plan/lookup.ts";
import { isWhole, type Block } from "../segment/block.ts";
import { cacheOf } from "./index-cache.ts";

/** Reads the blocks of segments through one transaction, each at most once. */
export class SegmentReader {
  readonly #transaction: IDBTransaction;
  readonly #read: Block[] = [];
  readonly #underWay = new Map<string, Promise<readonly Block[]>>();

  constructor(transaction: IDBTransaction) {
    this.#transaction = transaction;
  }

  /** The blocks of a segment that may hold what a lookup asks for. */
  blocks(segment: number, lookup: Lookup): Promise<readonly Block[]> {
    const known = cacheOf(this.#transaction.db).blockFor(segment, lookup);
    if (known) return Promise.resolve([known]);
    const key = JSON.stringify([segment, lookup.from, lookup.to]);
    const underWay = this.#underWay.get(key) ?? this.#readBlocks(segment, lookup);
    this.#underWay.set(key, underWay);
    return underWay;
  }

  /** Whether everything that was read is as it was written. */
  isWhole(): boolean {
    return this.#read.every(({ bytes }) => isWhole(bytes));
  }

  async #readBlocks(segment: number, lookup: Lookup): Promise<readonly Block[]> {
    const blocks = await blocksFor(this.#transaction.objectStore("searchBlocks"), segment, lookup);
    this.#read.push(...blocks);
    cacheOf(this.#transaction.db).keepBlocks(segment, blocks, lookup);
    return blocks;
  }
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
