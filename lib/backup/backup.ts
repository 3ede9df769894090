import { isObject } from "../transfer/json-values.ts";

/** A file of the whole library among the person's downloads. */
export interface BackupFile {
  /** By which the browser knows the download. */
  readonly download: number;
  /** ISO 8601. */
  readonly at: string;
  readonly bytes: number;
  /** How many entries it holds, without those in Trash. */
  readonly entries: number;
  /** How many records of it could not be read back; none in a sound one. */
  readonly unread: number;
}

const FAILURES = ["not-allowed", "not-written", "not-downloaded", "not-complete", "library", "unknown"] as const;

/** Why there is no backup: a code, which the components say. */
export type BackupFailure = (typeof FAILURES)[number];

/** What has become of backups so far; kept beside the library, where it survives it. */
export interface Backups {
  /** Oldest first. */
  readonly files: readonly BackupFile[];
  /** Of the last try, if it failed. */
  readonly failure: { readonly at: string; readonly why: BackupFailure } | null;
}

export const NO_BACKUPS: Backups = { files: [], failure: null };

/** What was kept, read back; null for anything else. */
export function parseBackups(value: unknown): Backups | null {
  if (!isObject(value) || !Array.isArray(value["files"])) return null;
  const { failure } = value;
  const why = isObject(failure) && FAILURES.find((each) => each === failure["why"]);
  const at = isObject(failure) && failure["at"];
  return {
    files: value["files"].filter(isBackupFile),
    failure: why && typeof at === "string" ? { at, why } : null,
  };
}

function isBackupFile(value: unknown): value is BackupFile {
  if (!isObject(value) || typeof value["at"] !== "string" || Number.isNaN(Date.parse(value["at"]))) return false;
  return ["download", "bytes", "entries", "unread"].every((name) => Number.isSafeInteger(value[name]));
}
