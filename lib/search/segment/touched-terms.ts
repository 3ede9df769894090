const FIRST_ROOM = 4096;

/** The distinct terms of one document, how often each stands in it and in which fields; made ready for the next by `clear`. */
export class TouchedTerms {
  #counts = new Uint32Array(FIRST_ROOM);
  #fields = new Uint8Array(FIRST_ROOM);
  #ids = new Uint32Array(FIRST_ROOM);
  length = 0;

  add(id: number, field: number): void {
    if (id >= this.#counts.length) this.#grow(id);
    const count = this.#counts[id] ?? 0;
    if (count === 0) this.#ids[this.length++] = id;
    this.#counts[id] = count + 1;
    this.#fields[id] = (this.#fields[id] ?? 0) | field;
  }

  /** The terms in the order in which they were met. */
  id(at: number): number {
    return this.#ids[at] ?? 0;
  }

  count(id: number): number {
    return this.#counts[id] ?? 0;
  }

  fields(id: number): number {
    return this.#fields[id] ?? 0;
  }

  clear(): void {
    for (let at = 0; at < this.length; at++) {
      const id = this.#ids[at] ?? 0;
      this.#counts[id] = 0;
      this.#fields[id] = 0;
    }
    this.length = 0;
  }

  #grow(id: number): void {
    const room = Math.max(this.#counts.length * 2, id + 1);
    const [counts, fields, ids] = [new Uint32Array(room), new Uint8Array(room), new Uint32Array(room)];
    counts.set(this.#counts);
    fields.set(this.#fields);
    ids.set(this.#ids);
    [this.#counts, this.#fields, this.#ids] = [counts, fields, ids];
  }
}
