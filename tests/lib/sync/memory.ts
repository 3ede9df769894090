import type { Entry } from "../../../lib/lecture/entry.ts";
import { newWriter } from "../../../lib/sync/clock.ts";
import type { DocumentState } from "../../../lib/sync/document-state.ts";
import type { FixedBody, RefusedDocument, SyncProgress } from "../../../lib/sync/local-store.ts";
import type { DocumentKind } from "../../../lib/sync/seal.ts";

export interface Kept {
  readonly kind: DocumentKind;
  readonly body: DocumentState | FixedBody;
  readonly version: number;
  readonly isDirty: boolean;
}

export interface Remote {
  readonly name: string;
  readonly rev: string;
  readonly epoch: number;
  readonly seen: DocumentState["seen"] | null;
}

/** What a device of the tests knows. */
export interface Memory {
  progress: SyncProgress;
  readonly documents: Map<string, Kept>;
  readonly remotes: Map<string, Remote>;
  readonly todo: Map<string, { readonly rev: string; readonly isHeld: boolean }>;
  readonly entries: Map<string, Entry>;
  readonly refused: Map<string, RefusedDocument>;
}

/** Where it stands that knows no server. */
export const NOWHERE = { turn: null, instance: null, since: null, upToDate: null };

export function emptyMemory(device: string = newWriter()): Memory {
  return {
    progress: { device, writer: newWriter(), ...NOWHERE },
    documents: new Map(),
    remotes: new Map(),
    todo: new Map(),
    entries: new Map(),
    refused: new Map(),
  };
}
