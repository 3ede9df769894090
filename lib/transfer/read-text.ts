import { decodeBytes } from "../transcript/encoding/decode-bytes.ts";

/** More than any list of addresses or citations has; the readers of text hold it whole. */
export const MOST_TEXT = 300_000_000;

/** A file's text, in whichever encoding it is: tables from older spreadsheet programs are in that of their country. */
export async function readText(file: Blob): Promise<string> {
  return decodeBytes(new Uint8Array(await file.arrayBuffer())).text;
}

const HEAD = 65_536;

/** What a format is recognised by. */
export interface FileHead {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The first 64 kB as text, without white space before it. */
  readonly text: string;
}

export async function readHead(file: Blob, name: string): Promise<FileHead> {
  const bytes = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  return { name, bytes, text: decodeBytes(bytes).text.trimStart() };
}
