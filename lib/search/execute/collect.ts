import { readPostings } from "../segment/postings.ts";
import { ALL_FIELDS } from "../partition.ts";

/** Lectures as they are met in postings. */
export interface Collected {
  readonly numbers: number[];
  readonly weights: Float32Array;
  readonly fields: Uint8Array;
}

export interface CollectRules {
  readonly usual: number;
  /** 1 for lectures that do not count; null when all do. */
  readonly dead: Uint8Array | null;
  /** 0 for lectures that have not had everything before; null when there is nothing before. */
  readonly before: Uint8Array | null;
  /** What a posting counts for, by what it says of itself. */
  readonly weights: Float32Array;
  /** How well the term fits; below 0, what the lectures that are here already count for is so much of it. */
  readonly weight: number;
  /** The fields that count, as bits; 0 where postings have no fields. */
  readonly allowed: number;
}

/** Collects the lectures of a term's postings. */
export function collect(bytes: Uint8Array, rules: CollectRules, into: Collected): void {
  const { usual, dead, before, weights: table, weight, allowed } = rules;
  const { numbers, weights, fields } = into;
  readPostings(bytes, usual, (number, info) => {
    if ((dead !== null && dead[number] === 1) || (before !== null && before[number] === 0)) return;
    const within = allowed === 0 ? ALL_FIELDS : info & allowed;
    if (within === 0) return;
    const known = weights[number] ?? 0;
    if (weight < 0) {
      weights[number] = known * -weight;
      return;
    }
    const counts = (table[info] ?? 0) * weight;
    if (known === 0) numbers.push(number);
    if (counts > known) weights[number] = counts;
    fields[number] = (fields[number] ?? 0) | within;
  });
}
