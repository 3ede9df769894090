const FIRST_ROOM = 1024;

/** Postings as documents give them, one after the other; sorted by key only once, at the end. */
export class PostingLog {
  #keys = new Uint32Array(FIRST_ROOM);
  #numbers = new Uint32Array(FIRST_ROOM);
  #infos = new Uint8Array(FIRST_ROOM);
  #length = 0;

  add(key: number, number: number, info: number): void {
    if (this.#length === this.#keys.length) this.#grow();
    this.#keys[this.#length] = key;
    this.#numbers[this.#length] = number;
    this.#infos[this.#length++] = info;
  }

  /** For each key below `keys`, its postings in the order in which they were added. */
  sorted(keys: number): SortedPostings {
    const starts = new Uint32Array(keys + 1);
    for (let at = 0; at < this.#length; at++) {
      const key = this.#keys[at] ?? 0;
      starts[key + 1] = (starts[key + 1] ?? 0) + 1;
    }
    for (let key = 0; key < keys; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
    const next = starts.slice();
    const numbers = new Uint32Array(this.#length);
    const infos = new Uint8Array(this.#length);
    for (let at = 0; at < this.#length; at++) {
      const key = this.#keys[at] ?? 0;
      const place = next[key] ?? 0;
      next[key] = place + 1;
      numbers[place] = this.#numbers[at] ?? 0;
      infos[place] = this.#infos[at] ?? 0;
    }
    return { starts, numbers, infos };
  }

  #grow(): void {
    const grown = <T extends Uint8Array | Uint32Array>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    const room = this.#length * 2;
    this.#keys = grown(this.#keys, new Uint32Array(room));
    this.#numbers = grown(this.#numbers, new Uint32Array(room));
    this.#infos = grown(this.#infos, new Uint8Array(room));
  }
}

export interface SortedPostings {
  /** The postings of key k are those from `starts[k]` to before `starts[k + 1]`. */
  readonly starts: Uint32Array;
  readonly numbers: Uint32Array;
  readonly infos: Uint8Array;
}
