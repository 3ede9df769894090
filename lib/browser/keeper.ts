import { isBackupDueIn } from "./backup-due.ts";
import { keepBackupFile } from "./keep-backup-file.ts";
import { snapshots } from "./snapshots.ts";
import { startAnew } from "./start-anew.ts";

/** What the background needs to keep a library from being lost, and seldom. */
export const keeper = { isBackupDueIn, keepBackupFile, startAnew, ...snapshots };
