const PIECE = 1_000_000;
const PIECE_HASHED = 4_000_000;

/** A file's bytes, piece by piece: a page's memory holds one piece at a time. */
export async function* pieces(file: Blob, size: number = PIECE): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < file.size; at += size) {
    yield new Uint8Array(await file.slice(at, at + size).arrayBuffer());
  }
}

/** The same text in UTF-8 without a byte order mark. UTF-16 is known by its mark, which spreadsheet programs and old editors write. */
export async function asUtf8(file: Blob): Promise<Blob> {
  const [first = 0, second = 0, third = 0] = new Uint8Array(await file.slice(0, 3).arrayBuffer());
  if (first === 0xef && second === 0xbb && third === 0xbf) return file.slice(3);
  if (first === 0xff && second === 0xfe) return recoded(file.slice(2), "utf-16le");
  if (first === 0xfe && second === 0xff) return recoded(file.slice(2), "utf-16be");
  return file;
}

async function recoded(file: Blob, encoding: string): Promise<Blob> {
  const decoder = new TextDecoder(encoding);
  const parts: Blob[] = [];
  for await (const piece of pieces(file)) parts.push(new Blob([decoder.decode(piece, { stream: true })]));
  return new Blob([...parts, decoder.decode()]);
}

/** Names a file by its content: SHA-256 over the SHA-256 of each 4 MB, so that a large file need not be held at once. */
export async function fileHash(file: Blob): Promise<string> {
  const digests: ArrayBuffer[] = [];
  for await (const piece of pieces(file, PIECE_HASHED)) digests.push(await crypto.subtle.digest("SHA-256", piece));
  const digest = await crypto.subtle.digest("SHA-256", await new Blob(digests).arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
