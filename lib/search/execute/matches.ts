/** Which lectures have something, where in them, and how much it counts in each: 0 where it is not. */
export class Matches {
  readonly weights: Float32Array;
  /** Their numbers, in no order. */
  readonly numbers: number[];
  readonly #fields: Uint8Array;

  /** Nothing yet, or what is `known`. */
  constructor(size: number, known?: ScoredMatches) {
    this.numbers = known?.numbers ?? [];
    this.weights = known?.weights ?? new Float32Array(size);
    this.#fields = known?.fields ?? new Uint8Array(size);
  }

  get count(): number {
    return this.numbers.length;
  }

  /** Adds to what a lecture counts; weights are above 0. `fields` are the bits of its fields, or `SAID`. */
  add(number: number, weight: number, fields = 0): void {
    const before = this.weights[number] ?? 0;
    if (before === 0) this.numbers.push(number);
    this.weights[number] = before + weight;
    this.#fields[number] = (this.#fields[number] ?? 0) | fields;
  }

  /** Where a lecture has it. */
  fieldsOf(number: number): number {
    return this.#fields[number] ?? 0;
  }

  /** Adds what another way found; where both did, the larger weight counts. */
  join(other: Matches): void {
    for (const number of other.numbers) {
      const more = (other.weights[number] ?? 0) - (this.weights[number] ?? 0);
      if (more > 0) this.add(number, more, other.fieldsOf(number));
    }
  }
}

interface ScoredMatches {
  readonly numbers: number[];
  readonly weights: Float32Array;
  readonly fields: Uint8Array;
}
