import type { SyncDocument } from "../../library/sync-rows.ts";
import { type DocumentState, parseState } from "../document-state.ts";
import type { DocumentKind } from "../seal.ts";

/** The state in a row; null where the row is of words, or is not there. */
export function stateIn(row: SyncDocument | undefined): DocumentState | null {
  return row ? parseState(row.state) : null;
}

/** A row that holds another state than before. */
export function withState(
  before: SyncDocument | undefined,
  of: string,
  state: DocumentState,
  isDirty: boolean,
): SyncDocument {
  return { ...rowFor(before, state.name, of, isDirty), state };
}

/** A row of words that are somewhere else than before. */
export function withWords(
  before: SyncDocument | undefined,
  { name, of }: { readonly name: string; readonly of: string },
  words: NonNullable<SyncDocument["words"]>,
  isDirty: boolean,
  content?: unknown,
): SyncDocument {
  return { ...rowFor(before, name, of, isDirty), words, ...(words === "apart" && { content }) };
}

function rowFor(before: SyncDocument | undefined, name: string, of: string, isDirty: boolean): SyncDocument {
  const version = (before?.version ?? 0) + 1;
  return { name, kind: name.slice(0, 1), of, version, ...(isDirty && { dirty: 1 as const }) };
}

const KINDS: readonly DocumentKind[] = ["a", "s", "z", "p"];

export function kindIn({ kind }: SyncDocument): DocumentKind {
  const known = KINDS.find((each) => each === kind);
  if (!known) throw new Error(`Sync documents: expected a kind, got ${kind}`);
  return known;
}
