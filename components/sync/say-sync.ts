import type { SyncRefusal } from "../../lib/browser/sync/sync-question.ts";
import type { LastSync } from "../../lib/browser/sync/sync-state.ts";
import { say } from "../../lib/words/say.ts";

type SyncEnding = SyncRefusal | NonNullable<LastSync["why"]>;

const REASONS = {
  offline: "syncOffline",
  "timed-out": "syncTimedOut",
  unauthorised: "syncUnauthorised",
  forbidden: "syncForbidden",
  "no-database": "syncNoDatabase",
  precondition: "syncPrecondition",
  "too-large": "syncTooLarge",
  busy: "syncBusy",
  full: "syncFull",
  "server-error": "syncServerError",
  "bad-answer": "syncBadAnswer",
  paused: "syncPaused",
  "server-emptied": "syncServerEmptied",
  "other-library": "syncOtherLibrary",
  "server-restored": "syncServerRestored",
  "later-epoch": "syncLaterEpoch",
  "many-deletions": "syncManyDeletions",
  contended: "syncContended",
  "no-keys": "syncNoKeys",
  "not-allowed": "syncNoAccess",
  "wrong-secret": "syncWrongSecret",
  "damaged-lock": "syncDamagedLock",
  "weakened-lock": "syncWeakenedLock",
  taken: "syncTaken",
  already: "syncAlready",
  "not-there": "syncNotThere",
  unattended: "syncUnattended",
  unknown: "syncUnknown",
} as const satisfies Record<SyncEnding, string>;

const HINTS = {
  offline: "syncOfflineHint",
  unauthorised: "syncAccountHint",
  forbidden: "syncAccountHint",
  "server-emptied": "syncServerEmptiedHint",
  "other-library": "syncOtherLibraryHint",
  "server-restored": "syncServerRestoredHint",
  "later-epoch": "syncLaterEpochHint",
  "no-keys": "syncNoKeysHint",
  "not-allowed": "syncNoAccessHint",
  full: "syncFullHint",
} as const;

/** Why a sync ended, to stand within a line. */
export function saySyncReason(why: SyncEnding): string {
  return say(REASONS[why]);
}

/** What is safe, and what to do about it. */
export function saySyncHint(why: SyncEnding): string {
  const known: Partial<Record<SyncEnding, (typeof HINTS)[keyof typeof HINTS]>> = HINTS;
  return say(known[why] ?? "syncLaterHint");
}
