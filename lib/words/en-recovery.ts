import { plural } from "./plural.ts";

/** The page that stands in place of a library that cannot be opened or read. */
export const enRecovery = {
  recoveryTitle: "Your library could not be opened",
  recoveryUnreadTitle: "Your library could not be read",
  recoveryUnread:
    "The browser opened your library, and then something in it could not be read; why was not found out. Try again, which begins with your list. If that does not help, restart the browser, or choose one of the ways below.",
  recoveryStoppedTitle: "What can be done",
  recoveryStopped:
    "Lectern stopped while it showed your library; whether something in the library is broken was not found out. Try again, which begins with your list. If it stops again, export what can be read before anything else.",
  recoveryRetry: "Try again",
  recoveryExport: "Export what can be read",
  recoveryExportHint:
    "Reads the library record by record, past everything that may be broken, and downloads one file. Nothing is changed.",
  recoveryReading: "Reading…",
  recovered: (entries: number, name: string) => `${plural(entries, "entry", "entries")} exported to ${name}.`,
  recoveredSkipped: (records: number) =>
    `${plural(records, "record", "records")} could not be read and ${records === 1 ? "is" : "are"} not in it.`,
  recoveredNothing: "Nothing could be read: the browser gives no record of this library.",
  recoveredNoLibrary: "There is no library here to read.",
  recoveredEmpty: "The library that the browser gives is empty, so no file was made.",
  recoveredMissing: (entries: number) =>
    `${plural(entries, "entry that was", "entries that were")} counted here before ${entries === 1 ? "is" : "are"} gone from it, Trash included. Restore a backup, or a snapshot where one is shown below.`,
  recoveryRestore: "Restore a backup",
  recoveryRestoreHint: "Puts a backup in place of this library. What can be read of this library is downloaded first.",
  recoveryFile:
    "A file that Lectern wrote; backups are in your downloads, folder “Lectern”. Nothing is changed before you have seen what it holds.",
  recoveryFound: (name: string, entries: number) => `${name} holds ${plural(entries, "entry", "entries")}.`,
  recoveryFoundFaults: (records: number) =>
    `${plural(records, "record", "records")} of it cannot be read and will stay out.`,
  recoveryRestoreNow: (entries: number) => `Restore ${plural(entries, "entry", "entries")}`,
  recoveryRestoring: "Restoring…",
  recoveryAnew: "Start anew",
  recoveryAnewHint:
    "Deletes this library and begins an empty one. What can be read of it is downloaded first; your backups stay.",
  recoveryAnewAsk:
    "The library in this browser is deleted, and an empty one begins. What can be read of it is downloaded first.",
  recoveryAnewFailed:
    "The browser has not deleted the library yet; it may do so once other pages of Lectern are closed. Close them or restart the browser, then try again.",
  recoveryNotKept:
    "The browser could not hold the backup while it is restored, most often because it has no room, so nothing was changed. Free some space, then try again.",
  recoveryNotBegun:
    "The old library is deleted, and Lectern’s background did not begin to restore. Nothing of the backup is lost. Try again.",
  recoveryUnexpected:
    "Something unexpected happened, and why was not found out. Your backups are not affected. Try again.",
  recoverySnapshotsHint: "The library as it was, kept beside it in this browser.",
};
