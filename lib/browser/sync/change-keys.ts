import { type Keyring, withNewEpoch } from "../../sync/keyring.ts";
import { joinLibrary, writeLock } from "../../sync/library-marks.ts";
import { lock } from "../../sync/lock.ts";
import { parseRecoveryText } from "../../sync/recovery-key.ts";
import { deriveKeys } from "../../sync/seal.ts";
import { couchAt, LOCKED } from "./couch-at.ts";
import { keepAccess, readAccess, type SyncAccess } from "./sync-access.ts";
import { SYNC_LOCK } from "./sync-lock.ts";
import type { SyncAnswer, SyncRefusal, SyncRequest } from "./sync-question.ts";

/**
 * Locks the library with another passphrase, and has new keys for all that is written from now on. The keys that are kept
 * here can be used and not read, so the former passphrase, or the recovery key, is needed to give the new one theirs.
 */
export async function changePassphrase(
  { secret, passphrase, recovery }: Extract<SyncRequest, { act: "change" }>,
  signal: AbortSignal,
): Promise<SyncAnswer> {
  const key = await parseRecoveryText(recovery);
  if (!key) return { ok: false, why: "wrong-secret" };
  // Where the answer to an earlier press was lost, the lock is there already: nobody else has this recovery key.
  const isMade = (await openAgain(recovery, signal)).ok;
  if (isMade && (await openAgain(passphrase, signal)).ok) return { ok: true, done: true };
  return withKeys(isMade ? recovery : secret, signal, async (access, former) => {
    const keyring = withNewEpoch(former);
    const isOurs = await writeLock(couchAt(access, signal), keyring, await lock(keyring, passphrase, key));
    return isOurs ? keyring : "later-epoch";
  });
}

/** Where the passphrase was changed on another device: this one goes on with the new one, from where it was. */
export async function openAgain(secret: string, signal: AbortSignal): Promise<SyncAnswer> {
  return withKeys(secret, signal, async (_, keyring) => keyring);
}

/** Opens the library's keys on the server, and keeps those that come of it. */
async function withKeys(
  secret: string,
  signal: AbortSignal,
  work: (access: SyncAccess, keyring: Keyring) => Promise<Keyring | SyncRefusal>,
): Promise<SyncAnswer> {
  return navigator.locks.request(SYNC_LOCK, async (): Promise<SyncAnswer> => {
    const access = await readAccess();
    if (!access) return { ok: false, why: "not-there" };
    const opened = await joinLibrary(couchAt(access, signal), (await parseRecoveryText(secret)) ?? secret);
    if (!opened.ok) return { ok: false, why: LOCKED[opened.why] };
    if (opened.keyring.library !== access.library) return { ok: false, why: "other-library" };
    const keyring = await work(access, opened.keyring);
    if (typeof keyring === "string") return { ok: false, why: keyring };
    await keepAccess({ ...access, keys: await deriveKeys(keyring) });
    return { ok: true, done: true };
  });
}
