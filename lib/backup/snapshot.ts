import type { Table } from "../lecture/records.ts";
import type { IsoDateTime } from "../lecture/record.ts";

/** What a snapshot was taken before. */
export type SnapshotReason =
  | { readonly kind: "import"; readonly name: string }
  | { readonly kind: "merge"; readonly to: string }
  | { readonly kind: "upgrade"; readonly from: number };

/** The library as it was, in a database of its own beside it: what upsets the one leaves the other. */
export interface Snapshot {
  /** Of the action that it was taken before. */
  readonly id: string;
  readonly at: IsoDateTime;
  readonly reason: SnapshotReason;
  /** The version of its records. */
  readonly schema: number;
  /** Without those in Trash. */
  readonly entries: number;
  /** About, as text. */
  readonly bytes: number;
  readonly portions: number;
  /** With the words of transcripts and with pictures, which imports and merges cannot change. */
  readonly isWhole: boolean;
  /** Null where it was taken; a reason why there is none otherwise. */
  readonly missing: "too-large" | "failed" | null;
}

/** Some records of one table. */
export interface SnapshotPortion {
  readonly snapshot: string;
  readonly number: number;
  readonly table: Table;
  readonly records: readonly object[];
}

/** The largest snapshot, in bytes: some 30,000 entries with their summaries, copied within seconds. More would hold an import up. */
export const MOST_BYTES = 64_000_000;
/** Of all together; the oldest goes first. */
export const MOST_BYTES_TOGETHER = 160_000_000;
export const MOST_SNAPSHOTS = 5;
