import type { LibraryDatabase } from "../library/database.ts";
import { isBackupDueIn } from "./backup-due.ts";
import { keepBackupFile } from "./keep-backup-file.ts";
import { modelReach, speechReach } from "./model-access.ts";
import { snapshots } from "./snapshots.ts";
import { tidySounds } from "./sound-files.ts";
import { startAnew } from "./start-anew.ts";
import { tidySync } from "./sync/end-sync-here.ts";
import { wakeSync } from "./sync/wake-sync.ts";
import { openWelcomePage } from "./welcome-page.ts";

/**
 * What the background needs seldom: to keep a library from being lost, to say how the person's servers are reached, where
 * Lectern is new, and where the library is on several devices.
 */
export const keeper = {
  modelReach,
  speechReach,
  isBackupDueIn,
  keepBackupFile,
  openWelcomePage,
  startAnew,
  wakeSync,
  tidyFiles,
  ...snapshots,
};

/** What is kept beside the library, and that nothing in it needs any more. */
async function tidyFiles(library: LibraryDatabase): Promise<void> {
  await snapshots.forgetInSnapshots(library);
  await tidySync(library);
  await tidySounds(library.backendDB(), Date.now());
}
