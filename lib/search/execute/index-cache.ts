import type { DocValueName, DocValuePage, HeadPage, RecencyPage, SearchState } from "../index/index-state.ts";
import type { Lookup } from "../plan/lookup.ts";
import type { Block } from "../segment/block.ts";

/** Bytes of blocks that a page keeps: those of a few queries. */
const ROOM = 4_000_000;

/** Doc values of so many names are kept; in more, those are that nobody asks for any more. */
const MOST_NAMES = 5;

/** Doc values that every query needs. */
export interface CommonPages {
  /** Of the first lectures, which are all there are in most libraries. */
  readonly head: HeadPage | undefined;
  /** Of all others. */
  readonly recency: readonly RecencyPage[];
}

interface KeptBlock {
  readonly segment: number;
  readonly block: Block;
  /** Every term from its first to before this one is in it, if it is anywhere in the segment. */
  readonly until: string;
}

/**
 * What has been read of the index through one connection and cannot have changed since: segments are written once, and
 * doc values only together with a new segment. No number of a segment is ever given twice.
 */
class IndexCache {
  #blocks: KeptBlock[] = [];
  #bytes = 0;
  #pages: { readonly at: number; readonly pages: CommonPages } | null = null;
  readonly #docValues = new Map<string, readonly DocValuePage[]>();

  /** Whether there is anything to be reused. */
  get hasPages(): boolean {
    return this.#pages !== null;
  }

  /** The pages, as long as no segment has come since; `at` is the number of the next one. */
  pagesAt(at: number): CommonPages | null {
    return this.#pages?.at === at ? this.#pages.pages : null;
  }

  keepPages(at: number, pages: CommonPages): void {
    this.#pages = { at, pages };
  }

  /** The doc values of one name, read anew once anything of the index has changed. */
  async docValues(
    name: DocValueName,
    { changes }: SearchState,
    read: () => Promise<readonly DocValuePage[]>,
  ): Promise<readonly DocValuePage[]> {
    const key = `${changes} ${name}`;
    const pages = this.#docValues.get(key) ?? (await read());
    if (this.#docValues.size > MOST_NAMES) this.#docValues.clear();
    this.#docValues.set(key, pages);
    return pages;
  }

  /** The one block that holds all terms of a lookup. */
  blockFor(segment: number, lookup: Lookup): Block | null {
    const end = endOf(lookup);
    const kept = this.#blocks.find(
      (each) => each.segment === segment && each.block.first <= lookup.from && end <= each.until,
    );
    return kept?.block ?? null;
  }

  /** Keeps the blocks of a lookup, all that there are for it. */
  keepBlocks(segment: number, blocks: readonly Block[], lookup: Lookup): void {
    blocks.forEach((block, at) => this.#keep({ segment, block, until: blocks[at + 1]?.first ?? endOf(lookup) }));
  }

  #keep(kept: KeptBlock): void {
    const before = this.#blocks.findIndex(
      ({ segment, block }) => segment === kept.segment && block.first === kept.block.first,
    );
    const [known] = before < 0 ? [] : this.#blocks.splice(before, 1);
    this.#blocks.push(known && known.until > kept.until ? known : kept);
    if (!known) this.#bytes += kept.block.bytes.length;
    while (this.#bytes > ROOM) this.#bytes -= this.#blocks.shift()?.block.bytes.length ?? this.#bytes;
  }
}

/** Where the terms of a lookup end. */
function endOf({ from, to }: Lookup): string {
  return to ?? `${from}\u0000`;
}

const caches = new WeakMap<IDBDatabase, IndexCache>();

export function cacheOf(database: IDBDatabase): IndexCache {
  const cache = caches.get(database) ?? new IndexCache();
  caches.set(database, cache);
  return cache;
}
