import type { StopReason } from "../../sync/sync-stop.ts";

/** A server that the person has typed. */
export interface TypedServer {
  readonly address: string;
  /** The value of the header `Authorization`. */
  readonly authorization: string;
}

/** What Settings has the part of Lectern do that asks servers. */
export type SyncRequest =
  /** What is there? */
  | ({ readonly act: "look" } & TypedServer)
  /** Puts this library on a server that has none. Asked again with the same recovery key, it goes on. */
  | ({ readonly act: "begin"; readonly passphrase: string; readonly recovery: string } & TypedServer)
  /** How much is there, here and on both sides? */
  | ({ readonly act: "preview"; readonly secret: string } & TypedServer)
  /** Makes this library one with that of the server. */
  | ({ readonly act: "join"; readonly secret: string } & TypedServer)
  /** Another passphrase from now on; `secret` is the former one, or the recovery key. */
  | {
      readonly act: "change";
      readonly secret: string;
      readonly passphrase: string;
      readonly recovery: string;
    }
  /** The passphrase was changed on another device: `secret` is the new one, or its recovery key. */
  | { readonly act: "unlock"; readonly secret: string }
  | { readonly act: "leave" }
  /** Deletes what the server has, and leaves. */
  | { readonly act: "delete" };

export interface SyncPreview {
  readonly there: number;
  readonly here: number;
  readonly same: number;
}

export type SyncRefusal =
  | StopReason
  | "wrong-secret"
  | "damaged-lock"
  | "weakened-lock"
  | "taken"
  /** This library is one with another server's by now. */
  | "already"
  | "not-there"
  | "unattended"
  | "unknown";

export type SyncAnswer =
  | { readonly ok: true; readonly found: "empty" | "library" }
  | { readonly ok: true; readonly preview: SyncPreview }
  | { readonly ok: true; readonly done: true }
  | { readonly ok: false; readonly why: SyncRefusal };
