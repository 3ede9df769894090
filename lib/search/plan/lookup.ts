import type { Partition } from "../partition.ts";

/** Terms to be found in the index. */
export interface Lookup {
  /** The first term; the only one when `to` is null. */
  readonly from: string;
  /** Terms are below this one. */
  readonly to: string | null;
  /** How well a term fits, 0 for not at all; below 0 for what lowers, by so much, what other terms count for. */
  readonly boost: (term: string) => number;
}

/** One word or pair of characters of a query: any of its lookups will do. */
export interface Slot {
  readonly lookups: readonly Lookup[];
  /** Says that two things are neighbours, not where: its postings have no field. */
  readonly isNeighbours: boolean;
}

/** Slots that one lecture must all have. */
export interface Alternative {
  readonly slots: readonly Slot[];
  /** In the same part and field; otherwise each anywhere in the lecture. */
  readonly together: boolean;
  /** Families in which to look, and the fields of `text` that count, as bits; 0 for all. */
  readonly partitions: readonly Partition[];
  readonly fields: number;
}

const FITS = (): number => 1;

export function exactly(term: string): Lookup {
  return { from: term, to: null, boost: FITS };
}

/** All terms that begin so. */
export function beginningWith(beginning: string, boost: (term: string) => number = FITS): Lookup {
  return { from: beginning, to: `${beginning}\uffff`, boost };
}

export function slot(...lookups: readonly Lookup[]): Slot {
  return { lookups, isNeighbours: false };
}
