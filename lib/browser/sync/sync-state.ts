import type { LibraryDatabase } from "../../library/database.ts";
import { isPicture } from "../../library/sync-rows.ts";
import { isObject } from "../../sync/document-state.ts";
import type { Consent } from "../../sync/pull.ts";
import type { StopReason } from "../../sync/sync-stop.ts";

/** What is shown of the server; its password is not here. */
export interface SyncAccount {
  readonly address: string;
  readonly isPaused: boolean;
  /** This device neither sends nor fetches pictures. */
  readonly picturesStay?: true;
}

/** How the last sync ended. */
export interface LastSync {
  /** ISO 8601. */
  readonly at: string;
  /** Null where all was done. */
  readonly why: StopReason | "no-keys" | "not-allowed" | "unknown" | null;
  /** Of what is asked about. */
  readonly count: number;
  readonly refused: number;
  /** Until when the server wants to be left alone (`Retry-After`), as ISO 8601; null where it did not say. */
  readonly notBefore: string | null;
}

const DAY = 86_400_000;

/** Until when nothing is asked of the server; null where it may be asked now. `now` is in milliseconds since 1970. */
export function leftAloneUntil(last: LastSync | null, now: number): string | null {
  const until = last?.notBefore ?? null;
  if (until === null) return null;
  const left = Date.parse(until) - now;
  // Nobody is made to wait for longer than a day: where it seems longer, the clock was set back.
  return left > 0 && left <= DAY ? until : null;
}

/** What the person has answered to what stopped the last sync. */
export interface SyncAnswered extends Consent {
  /** The server may have everything again. */
  readonly sendAgain?: true;
}

export interface SyncSession {
  /** A sync has looked at the server more closely since the browser was started. */
  readonly isChecked: boolean;
}

export interface SyncState {
  readonly account: SyncAccount;
  readonly last: LastSync | null;
  /** Entries and documents that the server does not have yet. */
  readonly waiting: number;
  /** Documents of the server that this device is still to fetch, as far as a sync has found out by now. */
  readonly coming: number;
}

/** Queues of what is fetched next, beside pictures. */
const FETCHED = ["a", "s", "z"];

/** Null where sync is not set up. */
export async function readSyncState(library: LibraryDatabase): Promise<SyncState | null> {
  const [progress, account, outcome] = await library.syncState.bulkGet(["progress", "account", "outcome"]);
  if (!progress) return null;
  const known = parseAccount(account?.value);
  const dirty = library.syncDocuments.where("dirty").equals(1);
  const toSend = known.picturesStay ? dirty.filter((row) => !isPicture(row)) : dirty;
  const waiting = (await library.syncPending.count()) + (await toSend.count());
  const coming = await library.syncErrands
    .where("queue")
    .anyOf(known.picturesStay ? FETCHED : [...FETCHED, "p"])
    .count();
  return { account: known, last: parseLastSync(outcome?.value), waiting, coming };
}

export function parseLastSync(value: unknown): LastSync | null {
  return isLastSync(value) ? value : null;
}

export function parseAccount(value: unknown): SyncAccount {
  const { address, isPaused, picturesStay } = isObject(value) ? value : {};
  return {
    address: typeof address === "string" ? address : "",
    isPaused: isPaused === true,
    ...(picturesStay === true && { picturesStay }),
  };
}

export function parseSession(value: unknown): SyncSession {
  return { isChecked: isObject(value) && value["isChecked"] === true };
}

export function parseAnswered(value: unknown): SyncAnswered {
  if (!isObject(value)) return {};
  const { deletions, keepAll, sendAgain } = value;
  return {
    ...(typeof deletions === "number" && { deletions }),
    ...(keepAll === true && { keepAll }),
    ...(sendAgain === true && { sendAgain }),
  };
}

function isLastSync(value: unknown): value is LastSync {
  return isObject(value) && typeof value["at"] === "string" && typeof value["count"] === "number";
}
