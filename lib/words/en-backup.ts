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
    `No backup was made on ${dateTime(iso)}: Lectern may no longer put files among your downloads. Your library is not affected. Turn automatic backups on again.`,
  backupFailedNotWritten: (iso: string) =>
    `The backup of ${dateTime(iso)} failed: the browser could not store the file, most often because the disk is full. Your library is not affected. Free some space; Lectern tries again within the hour.`,
  backupFailedNotDownloaded: (iso: string) =>
    `The backup of ${dateTime(iso)} failed: the browser did not finish the download. Your library is not affected. Check that it can save to your downloads; Lectern tries again within the hour.`,
  backupFailedNotComplete: (iso: string) =>
    `The backup of ${dateTime(iso)} failed: the file did not have its whole length, and was removed. Your library is not affected. Lectern tries again within the hour.`,
  backupFailedLibrary: (iso: string) =>
    `The backup of ${dateTime(iso)} failed: the library could not be opened. Earlier backups are kept. Lectern tries again within the hour.`,
  backupFailedUnknown: (iso: string) =>
    `The backup of ${dateTime(iso)} failed, and why was not found out. Your library is not affected. Lectern tries again within the hour.`,
};
