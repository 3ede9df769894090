import type { Entry } from "../lecture/entry.ts";
import type { Format, WriteOptions } from "./formats/format.ts";

const PART = 4_000_000;

/** The entries as one file; null when it was stopped. What is written is kept by the browser, and not in the page's memory. */
export async function exportFile(
  format: Format,
  entries: AsyncIterable<Entry>,
  options: WriteOptions,
  { signal, onEntry }: { readonly signal?: AbortSignal; readonly onEntry?: (written: number) => void } = {},
): Promise<Blob | null> {
  const parts: Blob[] = [];
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const piece of format.write(counted(entries, signal, onEntry), options)) {
    if (signal?.aborted) return null;
    pieces.push(piece);
    size += piece.length;
    if (size < PART) continue;
    parts.push(new Blob(pieces));
    pieces = [];
    size = 0;
  }
  return signal?.aborted ? null : new Blob([...parts, ...pieces], { type: format.mediaType });
}

async function* counted(
  entries: AsyncIterable<Entry>,
  signal?: AbortSignal,
  onEntry?: (written: number) => void,
): AsyncGenerator<Entry> {
  let written = 0;
  for await (const entry of entries) {
    if (signal?.aborted) return;
    yield entry;
    written++;
    onEntry?.(written);
  }
}
