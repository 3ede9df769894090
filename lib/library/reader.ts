import type { Records } from "../lecture/records.ts";
import type { Draft } from "./draft.ts";
import type { JobRow } from "./job.ts";
import type { Tally } from "./tally.ts";

/** What the rows of each table are. They were parsed when they were written, and brought up when the database was. */
interface RowsByTable extends Records {
  readonly drafts: Draft;
  readonly tallies: Tally;
  readonly jobs: JobRow;
}

export type TableName = keyof RowsByTable;

/** One table, as the questions to the library see it. Rows with the same value come in the order of their keys. */
export interface TableReader<R> {
  get(key: string): Promise<R | undefined>;
  getAll(keys: readonly string[]): Promise<(R | undefined)[]>;
  /** The first rows that have this value in an index; all where `most` is not given. */
  where(index: string, value: string, most?: number): Promise<R[]>;
  /** The rows with each of these values, in the order of the values, which need not be in order or different. */
  whereAny(index: string, values: readonly string[]): Promise<R[]>;
  keysWhere(index: string, value: string): Promise<string[]>;
  count(index: string, value: string): Promise<number>;
  /** The keys of all that are in an index, in its order: what is null there is not in it. */
  keysBy(index: string): Promise<string[]>;
  /** Rows from the end of an index, or of one value in it, that pass. */
  last(index: string, wanted: Last<R>): Promise<R[]>;
  /** So many rows with keys after this one, in the order of their keys. */
  after(key: string, most: number): Promise<R[]>;
  /** The rows whose key begins so. */
  startingWith(prefix: string): Promise<R[]>;
}

export interface Last<R> {
  readonly value?: string;
  readonly most: number;
  readonly passes: (row: R) => boolean;
}

export type Tables<T extends TableName> = { readonly [Name in T]: TableReader<RowsByTable[Name]> };

/**
 * The library as it is asked, whoever asks. The popup, and what search stands beside, reads IndexedDB itself: it opens
 * in a third of Dexie's time, and Dexie is not loaded before the first frame. The library's page reads through Dexie,
 * which knows what a question has read and asks it again when that changes; the background writes through it.
 */
export interface LibraryReader {
  /** Answers a question from these tables, all of one moment. */
  read<T extends TableName, Answer>(names: readonly T[], ask: (tables: Tables<T>) => Promise<Answer>): Promise<Answer>;
}
