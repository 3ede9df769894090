import type { ServerProblem } from "./server-error.ts";

/** Why a sync ended before all was done. Nothing here was deleted by it. */
export type StopReason =
  | ServerProblem
  /** It was told to end. */
  | "paused"
  /** There is no library on the server any more. */
  | "server-emptied"
  | "other-library"
  /** The server gives what it had some time ago. */
  | "server-restored"
  /** The keys were changed on another device: the new passphrase is asked for. */
  | "later-epoch"
  /** More would be deleted here than a person deletes without meaning it. */
  | "many-deletions"
  /** Others write faster than this device merges. */
  | "contended";

/** Thrown while a sync runs, and caught where it ends. */
export class SyncStop extends Error {
  readonly reason: StopReason;
  readonly count: number;

  constructor(reason: StopReason, count = 0) {
    super(`Sync stopped: ${reason}`);
    this.reason = reason;
    this.count = count;
  }
}
