import { isBackupDueIn } from "./backup-due.ts";
import { keepBackupFile } from "./keep-backup-file.ts";

/** What the background needs to keep backups, and only when there is one to keep. */
export const keeper = { isBackupDueIn, keepBackupFile };
