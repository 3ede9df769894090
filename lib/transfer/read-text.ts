import { asUtf8 } from "./file-bytes.ts";

/** More than any list of addresses or citations has; the readers of text hold it whole. */
export const MOST_TEXT = 300_000_000;

/** A file's text, whichever Unicode it is in; what is no UTF-8 is taken for Windows' Western encoding, which never fails. */
export async function readText(file: Blob): Promise<string> {
  const bytes = await (await asUtf8(file)).arrayBuffer();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return new TextDecoder("windows-1252").decode(bytes);
    throw error;
  }
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
  const utf8 = await asUtf8(file.slice(0, HEAD));
  const text = new TextDecoder().decode(await utf8.arrayBuffer());
  return { name, bytes, text: text.trimStart() };
}
