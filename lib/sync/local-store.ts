import type { Seen } from "./clock.ts";
import type { FeedRow, Sequence } from "./couch-answers.ts";
import type { DocumentState } from "./document-state.ts";
import type { Proof } from "./proofs.ts";
import type { OnDeletion } from "./receive-state.ts";
import type { DocumentKind, SealRefusal } from "./seal.ts";

/** Where this device stands with its server. */
export interface SyncProgress {
  /** The name under which it leaves its words on the server; a copy of the profile has the same one until it meets them. */
  readonly device: string;
  /** Who writes: another one in each session of the browser, as copies of a profile cannot know of each other. */
  readonly writer: string;
  /** How often this device has begun to sync, the word that it left on the server then, and one that it may have left. */
  readonly turn: { readonly count: number; readonly word: string; readonly next: string | null } | null;
  /** The words that this device has left so far, the newest last: they stay when the server is forgotten. */
  readonly words?: readonly string[];
  /** When the server's database was made. */
  readonly instance: string | null;
  /** Up to where the feed has been read into the list of what is to be fetched. */
  readonly since: Sequence | null;
  /** Where the feed ended when nothing more was to be fetched: as long as it ends there, nobody has written. */
  readonly upToDate: Sequence | null;
  /** Revisions that the server had, the newest last. Void while `instance` is null. */
  readonly proofs?: readonly Proof[];
  /** Pictures of notes stand in the documents; absent where those were written before they travelled. */
  readonly hasStills?: true;
  /** Further pieces that this device has sent, or means to remove: strays where their document does not name them. */
  readonly pieces?: readonly NotedPieces[];
}

/** Ids of further pieces, and of the document that they belong to. */
export interface NotedPieces {
  readonly of: string;
  readonly ids: readonly string[];
}

/** Words that never change, such as a transcript's: their document is written once, and emptied when they are deleted. */
export interface FixedBody {
  readonly name: string;
  /** The key of the lecture. */
  readonly of: string;
  /** Null once they were deleted for good. */
  readonly content: unknown;
}

/** A document of this library that the server does not have as it is. */
export interface DirtyDocument {
  readonly kind: DocumentKind;
  readonly name: string;
  readonly body: DocumentState | FixedBody;
  /** Another one after each change: what was sent is done only while the document is still what was sent. */
  readonly version: number;
  /** The server's revision as far as it is known; null for a document that is new there. */
  readonly rev: string | null;
}

export interface OpenedDocument {
  readonly kind: DocumentKind;
  readonly id: string;
  readonly rev: string;
  /** By which it was sealed. */
  readonly epoch: number;
  readonly body: DocumentState | FixedBody;
}

export interface RefusedDocument {
  readonly id: string;
  readonly rev: string;
  /** Not there is what the feed names and the server does not give. */
  readonly why: SealRefusal | "not-there";
}

export interface SentDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly name: string;
  readonly version: number;
  readonly rev: string;
  readonly epoch: number;
  /** What the state had taken in; null for words that never change. */
  readonly seen: Seen | null;
}

/** What came of documents that were received. */
interface Receipt {
  /** Ids of documents whose deletions were held back: they stay in the list of what is to be fetched. */
  readonly held: readonly string[];
  readonly replayed: readonly string[];
}

/**
 * The library of this device, as sync needs it. Each method is one transaction: whatever dies, it has happened wholly or
 * not at all. Commands write the dirty marks and stamps (`writeEntry`) in their own transaction.
 */
export interface LocalStore {
  /** This device neither sends nor fetches pictures: they wait until it does. */
  readonly picturesStay?: boolean;
  progress(): Promise<SyncProgress>;
  saveProgress(patch: Partial<SyncProgress>): Promise<void>;
  /** Of entries that a person sees outside Trash. */
  countShown(): Promise<number>;
  /** How many documents the server is known to have. */
  countKnown(): Promise<number>;
  /** The server's revisions that are known, by id. */
  revisions(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Puts rows on the list of what is to be fetched, and says up to where the feed was read. */
  list(rows: readonly FeedRow[], since: Sequence): Promise<void>;
  /** From the list, those whose id begins with one of the letters and that are not held back. */
  listed(kinds: readonly DocumentKind[], limit: number): Promise<readonly string[]>;
  /** Those whose deletions were held back. */
  held(): Promise<readonly string[]>;
  /**
   * Merges states (`receiveState`) and keeps words, writes the entries that come of it by a command without undo, knows
   * the revisions, and takes what is done off the list.
   */
  receive(documents: readonly OpenedDocument[], onDeletion: OnDeletion): Promise<Receipt>;
  /**
   * Knows that these cannot be opened, and takes them off the list. One that this device has, and that is damaged, is
   * marked dirty, to be written over. Of those that only later keys or a later version can read (`isOfLater`) no revision
   * is learnt: what is sent on an older one ends in a conflict, and never replaces them.
   */
  refuse(documents: readonly RefusedDocument[]): Promise<void>;
  /**
   * Puts refused documents on the list again, and says how many. Those that were not there by each sync; `all`, also
   * those that could not be opened and were not to be written over, once a session.
   */
  listRefused(all: boolean): Promise<number>;
  /** Those that were refused and are not here yet. */
  refused(): Promise<readonly string[]>;
  /** The server has these no more: nothing is deleted here, what is here is marked dirty, and none is asked for again. */
  missing(ids: readonly string[]): Promise<void>;
  /** The next that are dirty, but for those of these names. */
  dirty(limit: number, except: ReadonlySet<string>): Promise<readonly DirtyDocument[]>;
  /** Knows the revisions, and takes the dirty mark from those that are still what was sent. */
  sent(documents: readonly SentDocument[]): Promise<void>;
  /** Forgets all that is known of the server, and marks everything dirty: one that was restored is gone on with so. */
  forgetServer(): Promise<void>;
  /** Marks dirty the next documents that the server has sealed by an earlier epoch, and says how many: none once all are. */
  sealAnew(epoch: number, limit: number): Promise<number>;
}
