/** What is searched of one lecture. */
export interface SearchDocument {
  readonly id: string;
  readonly title: string;
  readonly tags: readonly string[];
  readonly creators: readonly string[];
  readonly description: string;
  /** Text of the current summary; empty when there is none. */
  readonly summary: string;
  /** ISO 8601; the newer of two equally good hits stands first. */
  readonly savedAt: string;
  readonly durationSeconds: number | null;
  /** Changes whenever anything above does; a document that comes again with the same one is passed over. */
  readonly updatedAt: string;
}

export interface Changes {
  readonly documents: readonly SearchDocument[];
  /** Ids of lectures in Trash or gone. Unknown ids do no harm. */
  readonly removed: readonly string[];
  /** To be handed in next time. Only the source knows what it means: imported records are older than their arrival. */
  readonly cursor: string | null;
  /** Whether the source has more to give at once; it may answer in portions that suit it. */
  readonly more: boolean;
}

/** Where search gets its data: what has changed since `cursor`, everything for null. */
export interface SearchSource {
  readonly changesSince: (cursor: string | null) => Promise<Changes>;
}
