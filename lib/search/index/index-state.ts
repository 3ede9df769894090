import { BAKED } from "../ranking/weights.ts";
import { hashOf } from "../terms/marked-terms.ts";
import type { Block } from "../segment/block.ts";
import type { WordList } from "../segment/vocabulary.ts";
import type { Partition } from "../partition.ts";

/** Grows whenever the same library would be indexed otherwise. */
const FORMAT = 8;
const ROOM = 0x10000;

/** The format, and a hash of the numbers that are baked in: an index of another version is built anew. */
export const INDEX_VERSION = FORMAT * ROOM + (hashOf(JSON.stringify(BAKED)) % ROOM);

/** A part of the index that never changes once it is written. */
export interface Segment {
  readonly id: number;
  readonly documents: number;
  readonly bytes: number;
  /** The lowest and the highest number in it. */
  readonly lowest: number;
  readonly highest: number;
  /** Numbers of lectures that are newer elsewhere, or gone: what this segment says of them counts no more. */
  readonly dead: readonly number[];
  /** It may hold words of what was deleted for good: it is written anew before anything else is done. */
  readonly erases?: true;
  /** Its word lists have words that none of its lectures holds any more, and it is not known which. */
  readonly hasStaleWords?: true;
}

/** Two or more segments on their way to become one, which may take more than one life of the worker. */
export interface Merging {
  readonly from: readonly number[];
  readonly into: Segment;
  /** The last term that is written; null before the first. */
  readonly after: string | null;
  /** The words that were left out because no lecture holds them any more; null when they are too many to be kept here. */
  readonly dropped: readonly string[] | null;
}

export interface PartitionState {
  /** Oldest first. */
  readonly segments: readonly Segment[];
  readonly merging: Merging | null;
}

export interface SearchState {
  readonly name: "state";
  readonly version: number;
  /** Lectures are numbered as they come; no number is given twice. */
  readonly nextNumber: number;
  readonly nextSegment: number;
  /** Lectures that can be found. */
  readonly live: number;
  readonly partitions: Readonly<Record<Partition, PartitionState>>;
  readonly rebuilding: Rebuilding | null;
  /**
   * A bit for each lecture, by its number, that is in Trash as it was when it went there: what the index says of it
   * stays, and is passed over.
   */
  readonly hidden?: Uint8Array<ArrayBuffer>;
  /** How often the state was written; not there before the first time. */
  readonly changes?: number;
}

/** The index is being made anew. */
export interface Rebuilding {
  readonly pass: "written" | "speech";
  /** Lectures up to this id are done in this pass. */
  readonly after: string;
  /** Segments before this one are dropped at the end. */
  readonly segment: number;
}

const NOTHING: PartitionState = { segments: [], merging: null };

/** An index of nothing. Pages know segments by their numbers: those of the index that was there before are not given again. */
export function emptyState(before?: Pick<SearchState, "nextSegment" | "changes">): SearchState {
  return {
    name: "state",
    version: INDEX_VERSION,
    nextNumber: 0,
    nextSegment: before?.nextSegment ?? 1,
    live: 0,
    partitions: { facts: NOTHING, text: NOTHING, speech: NOTHING },
    rebuilding: null,
    changes: before?.changes ?? 0,
  };
}

/** The number of a lecture in the index. */
export interface NumberedDocument {
  readonly number: number;
  readonly id: string;
  /** Can be found, unless it is hidden: neither deleted nor in Trash. */
  readonly isLive: boolean;
}

export interface SegmentBlock extends Block {
  readonly segment: number;
}

export interface SegmentWords extends WordList {
  readonly segment: number;
}

/** What results are sorted and filtered by, by lecture number. */
export interface LectureValues {
  /** Seconds since 2000. */
  readonly saved: number;
  /** Length in seconds; -1 when unknown. */
  readonly seconds: number;
  /** Days since 1970 of the publishing; of the saving when that is unknown. */
  readonly day: number;
  /** Days since 1970 of the publishing; `UNKNOWN` when that is not known. */
  readonly published: number;
  /** Seconds since 2000 of the last watching; `UNKNOWN` when it was never watched. */
  readonly seen: number;
}

export const DOC_VALUE_NAMES = ["saved", "seconds", "day", "published", "seen"] as const;

export type DocValueName = (typeof DOC_VALUE_NAMES)[number];

/** What `saved` counts from, in seconds since 1970: so it fits into 32 bits until 2068. */
export const SAVED_FROM = Date.UTC(2000, 0, 1) / 1000;

/** What a doc value says of a lecture of which it knows nothing. */
export const UNKNOWN = -0x80000000;

/** Doc values are kept in pages of so many lectures: below the 64 KiB from which on Chromium keeps a value as a file. */
export const PAGE_SIZE = 12_288;

export interface DocValuePage {
  readonly name: DocValueName;
  readonly page: number;
  readonly values: Int32Array<ArrayBuffer>;
}

/** The ids of the lectures of a page, all written as wide as the longest, filled up with NUL. */
export interface IdPage {
  readonly name: "id";
  readonly page: number;
  readonly width: number;
  readonly ids: string;
}

/** The days on which lectures were saved, since 2000, for the order of results: read with every query. */
export interface RecencyPage {
  readonly name: "recency";
  readonly page: number;
  readonly days: Uint16Array<ArrayBuffer>;
}

/** Recency and ids of the first page: all that most libraries have, read with one request. */
export interface HeadPage {
  readonly name: "head";
  readonly page: 0;
  readonly days: Uint16Array<ArrayBuffer>;
  readonly width: number;
  readonly ids: string;
}

const DAY = 86_400;

/** The day of saving as `RecencyPage` has it. */
export function savedDay({ saved }: LectureValues): number {
  return Math.max(0, Math.min(65_535, Math.floor(saved / DAY)));
}

/** A lecture that was saved or changed since the last segment was written. */
export interface MemtableDocument {
  /** The partition, by the name that the key in the database has for it. */
  readonly family: Partition;
  readonly number: number;
  /** Its terms; empty when the lecture is gone. */
  readonly blocks: readonly Block[];
  /** Only of the partition `facts`; null when the lecture is gone. */
  readonly docValues?: LectureValues | null;
  /** Of the lecture. */
  readonly id: string;
}

/** A lecture whose part is still to be indexed. */
export interface WaitingDocument {
  readonly family: Partition;
  readonly number: number;
}
