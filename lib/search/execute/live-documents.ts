import type { Partition } from "../partition.ts";
import { markHidden } from "../index/hidden.ts";
import type { MemtableDocument, SearchState } from "../index/index-state.ts";

/** Which postings still count: those of the newest that is known of each lecture. */
export class LiveDocuments {
  /** Lecture numbers are below this. */
  readonly size: number;
  readonly #state: SearchState;
  readonly #memtable: readonly MemtableDocument[];
  readonly #dead = new Map<string, Uint8Array | null>();
  /** 1 for each lecture that is hidden; null when there is none. */
  readonly #hidden: Uint8Array | null;

  constructor(state: SearchState, memtable: readonly MemtableDocument[]) {
    this.#state = state;
    this.#memtable = memtable;
    this.size = Math.max(state.nextNumber, ...memtable.map(({ number }) => number + 1));
    this.#hidden = state.hidden?.some((bits) => bits !== 0) ? new Uint8Array(this.size) : null;
    if (this.#hidden) markHidden(state, this.#hidden);
  }

  /** Whether a lecture is passed over, whatever is said of it. */
  isHidden(number: number): boolean {
    return this.#hidden?.[number] === 1;
  }

  /** For a segment of a partition, 1 for each lecture that is newer elsewhere or hidden; null when there is none. */
  deadIn(partition: Partition, segment: number | null): Uint8Array | null {
    if (segment === null) return this.#hidden;
    const key = `${partition} ${segment}`;
    const known = this.#dead.get(key);
    if (known !== undefined) return known;
    const dead = this.#mark(partition, segment);
    this.#dead.set(key, dead);
    return dead;
  }

  #mark(partition: Partition, segment: number): Uint8Array | null {
    const own = this.#state.partitions[partition].segments.find(({ id }) => id === segment)?.dead ?? [];
    const newer = this.#memtable.filter((document) => document.family === partition);
    if (own.length + newer.length === 0) return this.#hidden;
    const marks = this.#hidden?.slice() ?? new Uint8Array(this.size);
    for (const number of own) marks[number] = 1;
    for (const { number } of newer) marks[number] = 1;
    return marks;
  }
}
