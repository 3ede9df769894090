import { enDates } from "./dates.ts";
import { plural } from "./plural.ts";

const { dateTime, number } = enDates;
const MINUTE = 60_000;

function ago(iso: string): string {
  const minutes = Math.floor((Date.now() - Date.parse(iso)) / MINUTE);
  if (minutes < 1) return "just now";
  return minutes < 60 ? `${plural(minutes, "minute", "minutes")} ago` : dateTime(iso);
}

const stillToCome = (count: number) => `${plural(count, "document", "documents")} still to come`;
const changes = (count: number) => `${plural(count, "change", "changes")} waiting`;

/** The same library on several devices. */
export const enSync = {
  syncHint:
    "Keeps the same library on each of your devices, by way of a CouchDB server of your own or of your university. Everything is sealed in this browser first: the server sees how many entries there are, about how long they are and when they change, and no word of them.",
  syncAddress: "Address of the database",
  syncAddressHint: "Such as https://couch.example.org/lectern: the name at the end is the database.",
  syncUser: "User name",
  syncUserHint: "Leave it empty where the server gave you a token.",
  syncPassword: "Password or token",
  syncTest: "Test the database",
  syncTesting: "Testing…",
  syncBadAddress: "This is not the address of a server.",
  syncNoDatabaseNamed: "Add the name of the database at the end, such as /lectern.",
  syncNotAllowed: (host: string) =>
    `Lectern may not reach ${host}: nothing was sent. Press the button again to allow it.`,
  syncFoundEmpty: "The server answers, and holds no library yet. This one will be the first.",
  syncFoundLibrary: "The server answers, and holds a library already.",
  syncPassphrase: "Passphrase",
  syncPassphraseHint:
    "It seals your library. Nobody can open it without the passphrase or the recovery key: there is no way to reset them.",
  syncPassphraseAgain: "Passphrase again",
  syncPassphraseDiffers: "The two are not the same.",
  syncStrengthShort: "Too short: at least 12 characters.",
  syncStrengthWeak: "Easy to guess: more words, or less of the same.",
  syncStrengthFair: "Good. More words make it stronger.",
  syncStrengthStrong: "Strong.",
  syncBegin: "Begin to sync",
  syncBeginning: "Sealing…",
  syncSecret: "Passphrase or recovery key",
  syncLookInside: "Look inside",
  syncPreview: (there: number, here: number, same: number) =>
    `${plural(there, "entry", "entries")} there, ${number(here)} here, ${number(same)} the same.`,
  syncPreviewHint:
    "Merging deletes nothing on either side. Where both say something different of one entry, you see both.",
  syncMerge: "Merge the two",
  syncRecovery: "Your recovery key",
  syncRecoveryHint:
    "It opens your library if you forget the passphrase, and is shown this once. Keep it where you keep other papers that matter, not in this browser.",
  syncSaveRecovery: "Save as a file",
  syncRecoveryKept: "I have kept it",
  syncUpToDate: (iso: string) => `Up to date, ${ago(iso)}`,
  syncNotYet: (coming: number, waiting: number) => {
    const left = coming > 0 ? stillToCome(coming) : changes(waiting);
    return `The first sync is under way${coming + waiting > 0 ? `: ${left}` : ""}`;
  },
  syncing: (coming: number) => (coming > 0 ? `Syncing: ${stillToCome(coming)}` : "Syncing…"),
  syncWaiting: (count: number) => changes(count),
  syncWaitingFor: (count: number, why: string) => `${changes(count)}: ${why}`,
  syncStoppedAt: (iso: string, why: string) => `Stopped, ${ago(iso)}: ${why}`,
  syncPausedState: (count: number) => (count === 0 ? "Paused" : `Paused, ${changes(count)}`),
  syncRefused: (count: number) =>
    `${plural(count, "document", "documents")} could not be taken from the server or put there, and ${count === 1 ? "is" : "are"} left as ${count === 1 ? "it is" : "they are"}; the others are not affected. Lectern tries again, at the latest when the browser is next started.`,
  syncPictures: "Pictures travel too",
  syncPicturesHint:
    "The small pictures of lectures and those inside notes. Switched off, this device neither sends nor fetches any; what it has sent stays on the server.",
  syncNow: "Sync now",
  syncPause: "Pause",
  syncResume: "Resume",
  syncLeave: "Leave",
  syncLeaveAsk:
    "This device stops syncing and forgets the passphrase’s keys. Everything in its library stays, and so does what is on the server and on your other devices.",
  syncChange: "Change the passphrase",
  syncChangeHint:
    "What is written from now on opens with the new one alone. Your other devices ask for it, and lose nothing. The former recovery key is replaced by the one that is shown then.",
  syncChangeNow: "Seal with the new passphrase",
  syncFormerSecret: "Former passphrase or its recovery key",
  syncOtherPassphrase: "New passphrase",
  syncOtherPassphraseAgain: "New passphrase again",
  syncNewSecret: "New passphrase or its recovery key",
  syncOpenAgain: "Go on",
  syncDelete: "Delete from the server",
  syncDeleteAsk:
    "Deletes the sealed library from the server for all your devices, and stops syncing here. What is in the library of each device stays there.",
  syncDeletionsAsk: (count: number) =>
    `${plural(count, "entry was", "entries were")} deleted on another device. That is many: nothing was deleted here yet.`,
  syncDeleteHere: "Delete here too",
  syncKeepAll: "Keep on all devices",
  syncSendAgain: "Send everything again",

  // Why a sync ended, short enough to stand in one line
  syncOffline: "no connection",
  syncTimedOut: "the server did not answer in time",
  syncUnauthorised: "the server does not know this name or password",
  syncForbidden: "the server does not let this user in",
  syncNoDatabase: "there is no such database",
  syncPrecondition: "the server refused what was asked",
  syncTooLarge: "the server takes no document of this size",
  syncBusy: "the server is busy",
  syncLeftAlone: (why: string, iso: string) => `${why}, and asks to be left alone until ${dateTime(iso)}`,
  syncFull: "the server has no room left",
  syncServerError: "the server reports a fault of its own",
  syncBadAnswer: "the answer is not that of a CouchDB server",
  syncPaused: "it was paused",
  syncServerEmptied: "there is no library on the server any more",
  syncOtherLibrary: "another library is on the server",
  syncServerRestored: "the server is older than before",
  syncLaterEpoch: "the passphrase was changed on another device",
  syncManyDeletions: "waiting for your answer",
  syncContended: "other devices write at the same time",
  syncNoKeys: "this browser has no keys for it",
  syncUnknown: "it failed, and why was not found out",
  syncWrongSecret: "the passphrase or recovery key does not open this library",
  syncDamagedLock: "the keys on the server are damaged",
  syncWeakenedLock:
    "the keys on the server are locked less well than Lectern locks them: somebody may have changed them",
  syncAlready: "this library is on a server already: leave it first",
  syncNoAccess: "Lectern may not send to this server any more",
  syncNoAccessHint: "Nothing is sent. Leave, and set sync up again: the browser asks for the permission then.",
  syncTaken: "another device was first: test again, and join its library",
  syncNotThere: "there is no library to open",
  syncUnattended: "Lectern’s background did not answer",
  syncFailed: (why: string) => `Nothing was changed here: ${why}.`,

  // What can be done about it
  syncOfflineHint:
    "Nothing is lost: Lectern tries again every 15 minutes. The browser does not say whether the network is away, the server does not answer, or Lectern may no longer reach it.",
  syncAccountHint: "Nothing is lost. Leave, and set sync up again with the name and password that the server takes.",
  syncServerEmptiedHint:
    "Nothing was deleted here. Leave, and set sync up again: this library is then put on the server.",
  syncOtherLibraryHint:
    "Nothing was taken or given. Check the address; to sync with what is there, leave and set sync up again.",
  syncServerRestoredHint:
    "It may have been restored from a backup. Nothing was deleted here; what it lacks can be sent again.",
  syncLaterEpochHint: "Nothing is lost. Type the new passphrase, and this device goes on from where it was.",
  syncNoKeysHint: "Nothing is lost. Leave, and join again with your passphrase.",
  syncFullHint: "Nothing is lost here. Whoever runs the server can make room.",
  syncLaterHint: "Nothing is lost: Lectern tries again by itself.",
};
