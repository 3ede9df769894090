import type { Couch, SealedDocument } from "./couch.ts";
import type { Keyring } from "./keyring.ts";
import { type Lock, lock, lockId, type Unlocked, unlock } from "./lock.ts";
import { openSealer, type Sealer } from "./seal.ts";
import { SyncStop } from "./sync-stop.ts";

/** The document that only this library's keys can name and open: where it is, the server is the right one. */
export async function markOf(sealer: Sealer, library: string): Promise<SealedDocument> {
  const id = await sealer.idOf("l", library);
  return { _id: id, c: await sealer.seal(id, { library }) };
}

/** Puts a library's keys on an empty server; false where another device was first. */
export async function beginLibrary(
  couch: Couch,
  keyring: Keyring,
  passphrase: string,
  recovery: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const first = await writeLock(couch, keyring, await lock(keyring, passphrase, recovery));
  if (!first) return false;
  const [mark] = await couch.write([await markOf(await openSealer(keyring), keyring.library)]);
  return mark?.status === "written";
}

/** Puts the keys of a new epoch beside the former ones; false where another device was first. */
export async function writeLock(couch: Couch, keyring: Keyring, locked: Lock): Promise<boolean> {
  const [written] = await couch.write([{ _id: lockId(keyring.epochs.length), ...locked, c: undefined }]);
  return written?.status === "written";
}

/** The latest lock on the server; null where there is none. */
export async function latestLock(couch: Couch): Promise<{ readonly id: string; readonly lock: unknown } | null> {
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
  const [mark, first, next] = await couch.fetch([id, lockId(1), lockId(sealer.epoch + 1)]);
  if (next) throw new SyncStop("later-epoch");
  if (!mark) throw new SyncStop(first ? "other-library" : "server-emptied");
  const opened = await sealer.open(id, mark.c);
  if (!opened.ok && opened.why !== "later-epoch") throw new SyncStop("other-library");
}
