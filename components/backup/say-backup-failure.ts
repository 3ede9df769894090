import type { Backups, BackupFailure } from "../../lib/backup/backup.ts";
import { say } from "../../lib/words/say.ts";

const SENTENCES = {
  "not-allowed": "backupFailedNotAllowed",
  "not-written": "backupFailedNotWritten",
  "not-downloaded": "backupFailedNotDownloaded",
  "not-complete": "backupFailedNotComplete",
  library: "backupFailedLibrary",
  unknown: "backupFailedUnknown",
} as const satisfies Record<BackupFailure, string>;

/** What happened to the last try, what is safe, and what comes next; null where it was well. */
export function sayBackupFailure({ failure }: Backups): string | null {
  return failure && say(SENTENCES[failure.why], failure.at);
}
