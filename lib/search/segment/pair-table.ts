const FIRST_ROOM = 1 << 12;

/** Numbers for pairs of characters: open addressing in typed arrays, since a Map keeps numbers this large as objects. */
export class PairTable {
  #keys = new Uint32Array(FIRST_ROOM);
  #values = new Int32Array(FIRST_ROOM);
  #size = 0;

  /** The number of a pair, given as its two units in one; -1 when it has none. */
  get(key: number): number {
    const place = placeOf(this.#keys, key);
    return this.#keys[place] === key ? (this.#values[place] ?? -1) : -1;
  }

  /** Adds a pair that has no number yet. */
  add(key: number, value: number): void {
    if (this.#size * 2 > this.#keys.length) this.#grow();
    const place = placeOf(this.#keys, key);
    this.#keys[place] = key;
    this.#values[place] = value;
    this.#size++;
  }

  /** All pairs, sorted. */
  sortedKeys(): Uint32Array {
    return this.#keys.filter((key) => key !== 0).toSorted();
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Uint32Array(keys.length * 2);
    this.#values = new Int32Array(keys.length * 2);
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at] ?? 0;
      if (key === 0) continue;
      const place = placeOf(this.#keys, key);
      this.#keys[place] = key;
      this.#values[place] = values[at] ?? 0;
    }
  }
}

/** Where a key stands, or where it can be put; 0 is no key. */
function placeOf(keys: Uint32Array, key: number): number {
  const mask = keys.length - 1;
  let place = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
  while (keys[place] !== 0 && keys[place] !== key) place = (place + 1) & mask;
  return place;
}
