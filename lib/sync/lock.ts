import { fromBase64, toBase64 } from "./base64.ts";
import { isObject } from "./document-state.ts";
import { type Keyring, keyringText, parseKeyring } from "./keyring.ts";

/** As OWASP asks for PBKDF2 with SHA-256: a fifth of a second on an ordinary computer. */
const ROUNDS = 600_000;
const MOST_ROUNDS = 10_000_000;

/** The document of a key epoch, such as `k0001`: the keys, locked by the passphrase and by the recovery key. */
export interface Lock {
  readonly v: 1;
  readonly salt: string;
  readonly rounds: number;
  readonly passphrase: string;
  readonly recovery: string;
}

export function lockId(epoch: number): string {
  return `k${String(epoch).padStart(4, "0")}`;
}

/** The keys locked for the server: whoever has neither passphrase nor recovery key can do nothing with it. */
export async function lock(keyring: Keyring, passphrase: string, recovery: Uint8Array<ArrayBuffer>): Promise<Lock> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const id = lockId(keyring.epochs.length);
  return {
    v: 1,
    salt: toBase64(salt),
    rounds: ROUNDS,
    passphrase: await wrap(await fromPassphrase(passphrase, salt, ROUNDS), id, keyring),
    recovery: await wrap(await fromRecovery(recovery, salt), id, keyring),
  };
}

export type Unlocked =
  | { readonly ok: true; readonly keyring: Keyring }
  /** `wrong`: another passphrase, or a lock that somebody has changed, which cannot be told apart. */
  | { readonly ok: false; readonly why: "wrong" | "damaged" | "weakened" };

/** Opens the lock with what the person has: the passphrase as text, or the recovery key. */
export async function unlock(id: string, given: unknown, secret: string | Uint8Array<ArrayBuffer>): Promise<Unlocked> {
  const found = parseLock(given);
  if (!found) return { ok: false, why: "damaged" };
  const { salt, rounds, passphrase, recovery } = found;
  // A server that names fewer rounds would have the passphrase made easy to guess.
  if (rounds < ROUNDS || rounds > MOST_ROUNDS) return { ok: false, why: "weakened" };
  const isText = typeof secret === "string";
  const key = isText ? await fromPassphrase(secret, salt, rounds) : await fromRecovery(secret, salt);
  const keyring = await unwrap(key, id, isText ? passphrase : recovery);
  return keyring ? { ok: true, keyring } : { ok: false, why: "wrong" };
}

type Bytes = Uint8Array<ArrayBuffer>;

function parseLock(value: unknown) {
  if (!isObject(value) || value["v"] !== 1 || typeof value["rounds"] !== "number") return null;
  const [salt, passphrase, recovery] = ["salt", "passphrase", "recovery"].map((name) => fromBase64(value[name]));
  return salt && passphrase && recovery ? { salt, passphrase, recovery, rounds: value["rounds"] } : null;
}

/** Typed on another keyboard, the same letters may be other code points. */
async function fromPassphrase(passphrase: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  const secret = new TextEncoder().encode(passphrase.normalize("NFKC"));
  const base = await crypto.subtle.importKey("raw", secret, "PBKDF2", false, ["deriveKey"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations };
  return crypto.subtle.deriveKey(how, base, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

async function fromRecovery(recovery: Bytes, salt: Bytes): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey("raw", recovery, "HKDF", false, ["deriveKey"]);
  const how = { name: "HKDF", hash: "SHA-256", salt, info: new TextEncoder().encode("lectern recovery") };
  return crypto.subtle.deriveKey(how, base, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

async function wrap(key: CryptoKey, id: string, keyring: Keyring): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const additionalData = new TextEncoder().encode(id);
  const text = new TextEncoder().encode(keyringText(keyring));
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData }, key, text);
  return toBase64(new Uint8Array([...iv, ...new Uint8Array(sealed)]));
}

async function unwrap(key: CryptoKey, id: string, wrapped: Bytes): Promise<Keyring | null> {
  const additionalData = new TextEncoder().encode(id);
  try {
    const how = { name: "AES-GCM", iv: wrapped.slice(0, 12), additionalData };
    return parseKeyring(new TextDecoder().decode(await crypto.subtle.decrypt(how, key, wrapped.slice(12))));
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

/** What WebCrypto throws where bytes and key do not belong together. */
export function isRefusal(error: unknown): boolean {
  return error instanceof DOMException && (error.name === "OperationError" || error.name === "DataError");
}
