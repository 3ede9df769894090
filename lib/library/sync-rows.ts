import type { Lecture } from "../lecture/lecture.ts";
import type { Note } from "../lecture/note.ts";
import type { Picture } from "../lecture/picture.ts";
import type { Still } from "../lecture/still.ts";
import type { Summary } from "../lecture/summary.ts";
import type { Transcript } from "../lecture/transcript.ts";

/** Empty as long as sync is not set up. */
export const SYNC_TABLES = ["syncState", "syncPending", "syncDocuments", "syncRemotes", "syncErrands"] as const;

/** What is to be known of sync as a whole; the row `progress` is there as long as sync is set up. */
export interface SyncStateRow {
  readonly name: "progress" | "account" | "outcome" | "session" | "answered" | "settings";
  readonly value: unknown;
}

/** A lecture that was changed here since its document was last written; at most one row for each. */
export interface PendingChange {
  /** Of the lecture. */
  readonly id: string;
  /** Of the lecture where it was deleted for good, and nothing else tells it any more. */
  readonly key?: string;
  /** When it was last changed, in milliseconds since 1970. */
  readonly at: number;
  /** Another one after each change. */
  readonly token: string;
  /** Its picture was changed too. */
  readonly picture?: true;
}

/** A document as this device would send it: the state of an entry, or where words are that never change. */
export interface SyncDocument {
  readonly name: string;
  readonly kind: string;
  /** Key of the lecture that it is about. */
  readonly of: string;
  readonly version: number;
  /** The server does not have it as it is; absent otherwise, so that the index holds these alone. */
  readonly dirty?: 1;
  /** Of an entry: what stands in its registers. */
  readonly state?: unknown;
  /** Of words: whether they are in their own table, in this row, or deleted for good. */
  readonly words?: "in-library" | "apart" | "gone";
  readonly content?: unknown;
}

/** Whether it is a picture that can be sent or stay; the word that one is gone is none. */
export function isPicture({ kind, words }: SyncDocument): boolean {
  return kind === "p" && words !== "gone";
}

/** What the server is known to have. */
export interface SyncRemote {
  readonly id: string;
  readonly name: string;
  readonly rev: string;
  readonly epoch: number;
  readonly seen: unknown;
}

/** What is to be fetched: by kind, or held back, or refused before. */
export interface SyncErrand {
  readonly id: string;
  readonly rev: string;
  readonly queue: string;
}

/** What sync found when it made ready what it writes: where any of it is different by now, it makes that ready anew. */
interface ExpectedEntry {
  readonly key: string;
  readonly lectureId: string | null;
  /** Of its pending change. */
  readonly token: string | null;
}

/** Records of an entry that came from another device, as far as they differ from those that are here. */
export interface ReceivedEntry {
  readonly lectureId: string;
  /** The entry was deleted for good. */
  readonly erased?: true;
  readonly lectures: readonly Lecture[];
  readonly summaries: readonly Summary[];
  readonly notes: readonly Note[];
  readonly transcripts: readonly Transcript[];
  readonly pictures: readonly Picture[];
  /** What videos showed when notes were taken: they go with their notes. */
  readonly stills: readonly Still[];
  /** Ids of parts that are gone. */
  readonly gone: { readonly [T in "summaries" | "notes" | "transcripts"]: readonly string[] };
}

/** What sync writes together: all of it, or nothing where something else came between. */
export interface SyncWrite {
  readonly expects?: readonly ExpectedEntry[];
  /** Ids of pending changes that its documents hold now. */
  readonly settles?: readonly string[];
  readonly state?: readonly SyncStateRow[];
  readonly documents?: readonly SyncDocument[];
  readonly remotes?: readonly SyncRemote[];
  /** Ids of remotes that are not there any more. */
  readonly lost?: readonly string[];
  readonly errands?: readonly SyncErrand[];
  readonly done?: readonly string[];
  readonly entry?: ReceivedEntry;
  /** All that is known of the server is forgotten, and every document is to be sent. */
  readonly forgetServer?: true;
}
