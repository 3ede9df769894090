import { errorName } from "../../text/error-name.ts";
import { legacyEncoding } from "./legacy-encoding.ts";

export interface Decoded {
  readonly text: string;
  /** As `TextDecoder` calls it. */
  readonly encoding: string;
  /** How many characters could not be decoded; each is U+FFFD in the text. */
  readonly badCharacters: number;
  /** False where the letters may be those of another encoding. */
  readonly isSure: boolean;
}

interface DeclaredText {
  /** What a person says that it is written in. */
  readonly encoding?: string | null;
  /** The language that the page or the lecture names. */
  readonly language?: string | null;
}

const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];
/** How much of a file is looked at, in bytes. */
const SAMPLE = 4_096;
/** In captions at least every fifth character is a digit, a sign or a line end; in UTF-16 each has a zero byte. */
const ZEROS = 0.1;
/** A file is UTF-8 with some damage when for each sequence that is wrong it has this many right ones. */
const RIGHT_FOR_WRONG = 10;

/** Finds the encoding by byte order mark, zero bytes, validity as UTF-8, and last by which language comes out. */
export function decodeBytes(bytes: Uint8Array, told: DeclaredText = {}): Decoded {
  if (told.encoding) return decodedAs(bytes, told.encoding);
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];
  const encoding = marked ?? zeroBytes(bytes);
  if (encoding) return decodedAs(bytes, encoding);
  if (isJapaneseMail(bytes)) return decodedAs(bytes, "iso-2022-jp");
  if (isUtf8(bytes))
    return { text: new TextDecoder().decode(bytes), encoding: "utf-8", badCharacters: 0, isSure: true };
  if (isMostlyUtf8(bytes)) return decodedAs(bytes, "utf-8");
  const { name, isSure } = legacyEncoding(bytes, told.language ?? null);
  return { ...decodedAs(bytes, name), isSure };
}

/** ISO-2022-JP has no byte above ASCII: it announces its characters. */
function isJapaneseMail(bytes: Uint8Array): boolean {
  const escape = bytes.indexOf(0x1b);
  return escape >= 0 && bytes[escape + 1] === 0x24 && (bytes[escape + 2] === 0x42 || bytes[escape + 2] === 0x40);
}

function decodedAs(bytes: Uint8Array, encoding: string): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, badCharacters: count(text, "\ufffd"), isSure: true };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (errorName(error) === "TypeError") return false;
    throw error;
  }
}

function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  const wrong = count(text, "\ufffd");
  // A text of another encoding has no right sequences but by chance.
  const right = text.replace(/[\p{ASCII}\ufffd]+/gu, "").length;
  return right >= wrong * RIGHT_FOR_WRONG;
}

function count(text: string, sign: string): number {
  let found = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) found++;
  return found;
}

/** UTF-16 without a mark: its digits and Latin letters have a zero byte, always on the same side. */
function zeroBytes(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < sample.length * ZEROS || Math.min(even, odd) > Math.max(even, odd) / 4) return null;
  return odd > even ? "utf-16le" : "utf-16be";
}
