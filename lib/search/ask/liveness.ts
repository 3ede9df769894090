import type { Family } from "../field.ts";
import type { RecentDocument, SearchState } from "../keep/search-state.ts";

/** Which postings still count: those of the newest that is known of each lecture. */
export class Liveness {
  /** Lecture numbers are below this. */
  readonly size: number;
  readonly #state: SearchState;
  readonly #recent: readonly RecentDocument[];
  readonly #dead = new Map<string, Uint8Array | null>();

  constructor(state: SearchState, recent: readonly RecentDocument[]) {
    this.#state = state;
    this.#recent = recent;
    this.size = Math.max(state.nextNumber, ...recent.map(({ number }) => number + 1));
  }

  /** For a segment of a family, 1 for each lecture that is newer elsewhere; null when there is none. */
  deadIn(family: Family, segment: number | null): Uint8Array | null {
    if (segment === null) return null;
    const key = `${family} ${segment}`;
    const known = this.#dead.get(key);
    if (known !== undefined) return known;
    const dead = this.#mark(family, segment);
    this.#dead.set(key, dead);
    return dead;
  }

  #mark(family: Family, segment: number): Uint8Array | null {
    const own = this.#state.families[family].segments.find(({ id }) => id === segment)?.dead ?? [];
    const newer = this.#recent.filter((document) => document.family === family);
    if (own.length + newer.length === 0) return null;
    const marks = new Uint8Array(this.size);
    for (const number of own) marks[number] = 1;
    for (const { number } of newer) marks[number] = 1;
    return marks;
  }
}
