import { fromBase64, toBase64, toBase64Url } from "./base64.ts";
import { deflated, inflated } from "./deflate.ts";
import { type Keyring } from "./keyring.ts";
import { isRefusal } from "./lock.ts";
import { padded, unpadded } from "./padding.ts";

/** Of the layout of sealed bytes: it stands before them, with the epoch. */
const LAYOUT = 1;
const [HEADER, NONCE] = [3, 12];

/** What a document is, by the first letter of its id: an entry, settings, a transcript, a picture, more of one of these. */
export type DocumentKind = "a" | "s" | "z" | "p" | "y" | "l";

/** Why a document of the server is not taken: damaged or put in another's place; sealed by a later epoch. */
export type SealRefusal = "damaged" | "other-layout" | "later-epoch" | "unreadable";

export type Opened =
  | { readonly ok: true; readonly body: unknown; readonly epoch: number }
  | { readonly ok: false; readonly why: SealRefusal };

/** Names and seals documents with the keys of one library. */
export interface Sealer {
  readonly epoch: number;
  /** The id under which the server keeps the document of this name: it says nothing of the name. */
  idOf(kind: DocumentKind, name: string): Promise<string>;
  seal(id: string, body: unknown): Promise<string>;
  open(id: string, sealed: unknown): Promise<Opened>;
}

/** What names and seals, made of a library's secrets: it can be kept and used, and not read. */
export interface SealingKeys {
  readonly naming: CryptoKey;
  /** By epoch: the last is in use. */
  readonly documents: readonly CryptoKey[];
}

export async function deriveKeys({ naming, epochs }: Keyring): Promise<SealingKeys> {
  return {
    naming: await hkdf(naming, "lectern names", { name: "HMAC", hash: "SHA-256", length: 256 }, ["sign"]),
    documents: await Promise.all(epochs.map((key) => hkdf(key, "lectern documents", AES, ["encrypt", "decrypt"]))),
  };
}

export async function openSealer(keyring: Keyring): Promise<Sealer> {
  return sealerWith(await deriveKeys(keyring));
}

export function sealerWith({ naming, documents: keys }: SealingKeys): Sealer {
  const epoch = keys.length;
  return {
    epoch,
    idOf: async (kind, name) => {
      const code = await crypto.subtle.sign("HMAC", naming, new TextEncoder().encode(`${kind}:${name}`));
      return kind + toBase64Url(new Uint8Array(code).subarray(0, 24));
    },
    seal: async (id, body) => {
      const header = Uint8Array.of(LAYOUT, epoch >> 8, epoch & 0xff);
      const iv = crypto.getRandomValues(new Uint8Array(NONCE));
      const text = padded(await deflated(JSON.stringify(body)));
      const how = { name: "AES-GCM", iv, additionalData: bound(id, header) };
      const sealed = await crypto.subtle.encrypt(how, keyOf(keys, epoch), text);
      const whole = new Uint8Array(HEADER + NONCE + sealed.byteLength);
      whole.set(header);
      whole.set(iv, HEADER);
      whole.set(new Uint8Array(sealed), HEADER + NONCE);
      return toBase64(whole);
    },
    open: (id, sealed) => open(keys, id, sealed),
  };
}

const AES = { name: "AES-GCM", length: 256 };

async function open(keys: readonly CryptoKey[], id: string, sealed: unknown): Promise<Opened> {
  const bytes = fromBase64(sealed);
  if (!bytes || bytes.length <= HEADER + NONCE) return { ok: false, why: "damaged" };
  const header = bytes.slice(0, HEADER);
  if (header[0] !== LAYOUT) return { ok: false, why: "other-layout" };
  const epoch = ((header[1] ?? 0) << 8) | (header[2] ?? 0);
  const key = keys[epoch - 1];
  if (!key) return { ok: false, why: "later-epoch" };
  const how = { name: "AES-GCM", iv: bytes.slice(HEADER, HEADER + NONCE), additionalData: bound(id, header) };
  const text = await decrypted(how, key, bytes.slice(HEADER + NONCE));
  if (!text) return { ok: false, why: "damaged" };
  const body = await bodyOf(text);
  return body === undefined ? { ok: false, why: "unreadable" } : { ok: true, body, epoch };
}

async function decrypted(how: AesGcmParams, key: CryptoKey, bytes: Uint8Array<ArrayBuffer>) {
  try {
    return new Uint8Array(await crypto.subtle.decrypt(how, key, bytes));
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

async function bodyOf(text: Uint8Array): Promise<unknown> {
  const packed = unpadded(text);
  const json = packed && (await inflated(packed));
  if (json === null) return undefined;
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Sealed bytes belong to one id, and to the layout and epoch that stand before them. */
function bound(id: string, header: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array([...new TextEncoder().encode(id), 0, ...header]);
}

function keyOf(keys: readonly CryptoKey[], epoch: number): CryptoKey {
  const key = keys[epoch - 1];
  if (!key) throw new Error(`Sealing: expected the key of epoch ${epoch}, got ${keys.length} keys`);
  return key;
}

async function hkdf(
  secret: Uint8Array<ArrayBuffer>,
  info: string,
  algorithm: AesDerivedKeyParams | HmacImportParams,
  usages: KeyUsage[],
): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveKey"]);
  const how = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(32), info: new TextEncoder().encode(info) };
  return crypto.subtle.deriveKey(how, base, algorithm, false, usages);
}
