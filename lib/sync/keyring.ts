import { fromBase64, toBase64 } from "./base64.ts";
import { isObject } from "./document-state.ts";

/** The secrets of a library, which each of its devices has. */
export interface Keyring {
  /** A random name of the library: another one on the same server is not merged with it. */
  readonly library: string;
  /** What names of documents are made with: it stays through all epochs, so that a document keeps its name. */
  readonly naming: Uint8Array<ArrayBuffer>;
  /** What documents are sealed with, by epoch: the first is epoch 1, the last is in use. */
  readonly epochs: readonly Uint8Array<ArrayBuffer>[];
}

const BYTES = 32;

export function newKeyring(): Keyring {
  return { library: toBase64(random(16)), naming: random(BYTES), epochs: [random(BYTES)] };
}

/** The keys after a device was lost: what is written from now on cannot be read with those that it has. */
export function withNewEpoch(keyring: Keyring): Keyring {
  return { ...keyring, epochs: [...keyring.epochs, random(BYTES)] };
}

export function keyringText({ library, naming, epochs }: Keyring): string {
  return JSON.stringify({ library, naming: toBase64(naming), epochs: epochs.map(toBase64) });
}

/** The keys, out of a text that was sealed; null where it is none of ours. */
export function parseKeyring(text: string): Keyring | null {
  const raw: unknown = JSON.parse(text);
  if (!isObject(raw) || typeof raw["library"] !== "string" || !Array.isArray(raw["epochs"])) return null;
  const [naming, ...epochs] = [raw["naming"], ...raw["epochs"]].map(fromBase64);
  const isWhole = (key: Uint8Array<ArrayBuffer> | null | undefined) => key?.length === BYTES;
  if (!naming || !isWhole(naming) || epochs.length === 0 || !epochs.every(isWhole)) return null;
  return { library: raw["library"], naming, epochs: epochs.filter((key) => key !== null) };
}

function random(bytes: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(bytes));
}
