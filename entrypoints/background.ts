import { defineBackground } from "wxt/utils/define-background";
import { onAddressBar } from "../lib/browser/address-bar.ts";
import { afterCommands } from "../lib/browser/after-commands.ts";
import { tendLibrary } from "../lib/browser/background-events.ts";
import { completeEntries } from "../lib/browser/complete-entries.ts";
import { keepBackups } from "../lib/browser/keep-backups.ts";
import { keepBulks } from "../lib/browser/keep-bulks.ts";
import { keepJobs } from "../lib/browser/keep-jobs.ts";
import { keepSearch } from "../lib/browser/keep-search.ts";
import { keepMarks } from "../lib/browser/keep-marks.ts";
import { keepSnapshots } from "../lib/browser/keep-snapshots.ts";
import { onMenu } from "../lib/browser/menus.ts";
import { lockStorage } from "../lib/browser/differences/storage-lock.ts";
import { receiveCommands } from "../lib/browser/receive-commands.ts";
import { receiveReports } from "../lib/browser/receive-reports.ts";
import { onShortcut } from "../lib/browser/shortcuts.ts";
import { writableLibrary } from "../lib/browser/writable-library.ts";
import { openLibrary } from "../lib/library/database.ts";

/** The only writer of the library. */
export default defineBackground(() => {
  void lockStorage();
  const library = openLibrary();
  const [before, search] = [keepSnapshots(library), keepSearch(library)];
  const writable = writableLibrary(library);
  const refreshMarks = keepMarks(library);
  keepBackups(library);
  const bulks = keepBulks(library, () => {
    refreshMarks();
    search();
  });
  receiveReports();
  const after = afterCommands(refreshMarks, [keepJobs(library), bulks, search]);
  receiveCommands(library, before, after);
  completeEntries(writable);
  tendLibrary(library, after);
  onMenu(writable, refreshMarks);
  onShortcut(writable, refreshMarks);
  onAddressBar(library);
});
