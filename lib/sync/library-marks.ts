import type { Couch, SealedDocument } from "./couch.ts";
import { canonical } from "./canonical.ts";
import type { Keyring } from "./keyring.ts";
import { type Lock, lock, lockId, type Unlocked, unlock } from "./lock.ts";
import { openSealer, type Sealer } from "./seal.ts";
import { isObject } from "./document-state.ts";
import { ServerError } from "./server-error.ts";
import { SyncStop } from "./sync-stop.ts";

/** The document that only this library's keys can name and open: where it is, the server is the right one. */
export async function markOf(sealer: Sealer, library: string): Promise<SealedDocument> {
  const id = await sealer.idOf("l", library);
  return { _id: id, c: await sealer.seal(id, { library }) };
}

/**
 * Puts a library's keys on an empty server; false where another device was first. The mark goes first: whatever is cut,
 * where the lock is, the mark is, and whoever opens the lock finds the library sound.
 */
export async function beginLibrary(
  couch: Couch,
  keyring: Keyring,
  passphrase: string,
  recovery: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  if (await latestLock(couch)) return false;
  const [mark] = await couch.write([await markOf(await openSealer(keyring), keyring.library)]);
  // Only these keys name it: where it is there already, an answer was lost.
  if (mark?.status !== "written" && mark?.status !== "conflict") throw new ServerError("bad-answer");
  return writeLock(couch, keyring, await lock(keyring, passphrase, recovery));
}

/** Puts the keys of a new epoch beside the former ones; false where another device was first. */
export async function writeLock(couch: Couch, keyring: Keyring, locked: Lock): Promise<boolean> {
  const id = lockId(keyring.epochs.length);
  const [written] = await couch.write([{ _id: id, ...locked, c: undefined }]);
  if (written?.status !== "conflict") return written?.status === "written";
  // Where the answer to the first of two tries was lost, the lock that is there is this one.
  const [found] = await couch.fetch([id]);
  return isLock(found?.whole, locked);
}

function isLock(found: unknown, locked: Lock): boolean {
  return (
    isObject(found) && Object.entries(locked).every(([name, value]) => canonical(found[name]) === canonical(value))
  );
}

/** The latest lock on the server; null where there is none. */
async function latestLock(couch: Couch): Promise<{ readonly id: string; readonly lock: unknown } | null> {
  let latest: { readonly id: string; readonly lock: unknown } | null = null;
  for (let epoch = 1; ; epoch++) {
    const [found] = await couch.fetch([lockId(epoch)]);
    if (!found) return latest;
    latest = { id: found.id, lock: found.whole };
  }
}

/** Opens the library that is on the server. */
export async function joinLibrary(
  couch: Couch,
  secret: string | Uint8Array<ArrayBuffer>,
): Promise<Unlocked | { readonly ok: false; readonly why: "empty" }> {
  const latest = await latestLock(couch);
  return latest ? unlock(latest.id, latest.lock, secret) : { ok: false, why: "empty" };
}

/** Stops where the server holds no library, another one, or one whose keys were changed. */
export async function checkLibrary(couch: Couch, sealer: Sealer, library: string): Promise<void> {
  const id = await sealer.idOf("l", library);
  // It may have been damaged on its way: once is not enough to say that the server is another's.
  for (const isLast of [false, true]) {
    const [mark, first, next] = await couch.fetch([id, lockId(1), lockId(sealer.epoch + 1)]);
    if (next) throw new SyncStop("later-epoch");
    if (!mark) throw new SyncStop(first ? "other-library" : "server-emptied");
    const opened = await sealer.open(id, mark.c);
    if (opened.ok || opened.why === "later-epoch") return;
    if (isLast) throw new SyncStop("other-library");
  }
}
