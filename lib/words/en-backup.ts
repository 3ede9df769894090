import { enDates } from "./dates.ts";
import { plural } from "./plural.ts";

const { dateTime, number } = enDates;

/** Backups that are made by themselves, what they are made from, and the way back. */
export const enBackup = {
  automaticBackups: "Automatic backups",
  automaticBackupsHint:
    "A file in the folder “Lectern” of your downloads, made within a day of a change or after 20 changes. One for each of 7 days and 4 weeks is kept; older ones are removed.",
  backupDetails: (entries: number, bytes: string) =>
    `${plural(entries, "entry", "entries")}, ${bytes}. Read back whole before it was stored; in your downloads, folder “Lectern”.`,
  backupUnread: (records: number) =>
    `${plural(records, "record", "records")} of the last backup could not be read back. Older backups are kept. Check the library below.`,
  megabytes: (megabytes: number) => (megabytes < 1 ? "less than 1 MB" : `${number(Math.round(megabytes))} MB`),
  showBackup: "Show file",
  backupFileGone: "The file is not there any more; it may have been moved or deleted.",
  backingUp: "Backing up…",
  backupNotAnswered: "No backup yet: Lectern’s background did not say what became of it. Try again.",
  nothingToBackUp: "There is nothing to back up yet.",
  backupsOffer: (entries: number) =>
    `${plural(entries, "entry is", "entries are")} on this computer only. Lectern can put a backup in the folder “Lectern” of your downloads, every day.`,
  backupsTurnOn: "Turn on backups",
  notNow: "Not now",
  backupsNotAllowed: "The browser did not allow it: no backups are made.",
  backupSettings: "Open settings",
  backupFailedNotAllowed: (iso: string) =>
    `No backup was made on ${dateTime(iso)}: Lectern may no longer put files among your downloads. Earlier backups are kept. Turn automatic backups off and on again.`,
  backupFailedNotWritten: (iso: string) =>
    `The backup of ${dateTime(iso)} failed: the browser could not store the file, most often because the disk is full. Earlier backups are kept. Free some space; Lectern tries again within the hour.`,
  backupFailedNotDownloaded: (iso: string) =>
    `The backup of ${dateTime(iso)} failed: the browser did not finish the download. Earlier backups are kept. Check that it can save to your downloads; Lectern tries again within the hour.`,
  backupFailedNotComplete: (iso: string) =>
    `The backup of ${dateTime(iso)} failed: the file did not have its whole length, and was removed. Earlier backups are kept. Lectern tries again within the hour.`,
  backupFailedLibrary: (iso: string) =>
    `The backup of ${dateTime(iso)} failed: the library could not be opened. Earlier backups are kept. Lectern tries again within the hour.`,
  backupFailedUnknown: (iso: string) =>
    `The backup of ${dateTime(iso)} failed, and why was not found out. Earlier backups are kept. Lectern tries again within the hour.`,
  libraryWasEmptied: (count: number) =>
    `Your library had been emptied, and held ${plural(count, "entry", "entries")} before; only what was saved since is here. The browser may have cleared its storage. Import your last backup to have them back.`,
  librarySetBack: (held: number, found: number) =>
    `The latest changes of your library are gone${held > found ? `: it held ${plural(held, "entry", "entries")}, and ${number(found)} when it was opened next` : ""}. The browser may have lost them. Import your last backup.`,
  beginAnewGoOn: "Go on without them",

  // The library as it was before
  snapshots: "Snapshots",
  snapshotsHint:
    "The library as it was before each import, merge of tags and update, kept in this browser: the last five, each up to 64 MB. They go with the browser’s storage; backups do not.",
  noSnapshots: "None yet",
  snapshotBeforeImport: (name: string) => `before importing ${name}`,
  snapshotBeforeMerge: (tag: string) => `before merging tags into ${tag}`,
  snapshotBeforeUpgrade: (version: number) => `before an update, from version ${number(version)} of the library`,
  snapshotWhole: (entries: number, size: string) => `${plural(entries, "entry", "entries")}, ${size}`,
  snapshotParts: (entries: number, size: string) =>
    `${plural(entries, "entry", "entries")}, ${size}, without the words of transcripts and pictures, which this does not change`,
  snapshotTooLarge: "Not taken: the library is larger than 64 MB. The step can be undone all the same.",
  snapshotFailed: "Not taken: the browser could not store it. The step can be undone all the same.",
  restoreSnapshot: (iso: string) => `Restore the library of ${dateTime(iso)}`,
  restoringSnapshot: "Restoring the library",
  snapshotRestored: (iso: string) => `The library is as it was on ${dateTime(iso)}; what came since is in Trash`,
  snapshotSame: (iso: string) => `Nothing to restore: the library is as it was on ${dateTime(iso)}`,
};
