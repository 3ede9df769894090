import type { Entry } from "../lecture/entry.ts";
import type { WrittenFormat, WriteOptions } from "./formats/format.ts";

const PART = 4_000_000;

export interface ExportedFile {
  readonly file: Blob;
  /** Another one where the file would have grown too large to be read again. */
  readonly format: WrittenFormat;
}

interface Watching {
  readonly signal?: AbortSignal;
  readonly onEntry?: (written: number) => void;
}

/** The entries as one file; null when it was stopped. What is written is kept by the browser, and not in the page's memory. */
export async function exportFile(
  format: WrittenFormat,
  entries: () => AsyncIterable<Entry>,
  options: WriteOptions,
  watching: Watching = {},
): Promise<ExportedFile | null> {
  const most = format.above?.bytes ?? Infinity;
  const file = await written(format.write(counted(entries(), watching), options), most, watching.signal);
  if (watching.signal?.aborted) return null;
  if (file) return { file: new Blob([file], { type: format.mediaType }), format };
  return format.above ? exportFile(format.above.instead, entries, options, watching) : null;
}

/** Null where it grows too large or is stopped. */
async function written(
  pieces: AsyncIterable<Uint8Array<ArrayBuffer>>,
  most: number,
  signal?: AbortSignal,
): Promise<Blob | null> {
  const parts: Blob[] = [];
  let held: Uint8Array<ArrayBuffer>[] = [];
  let [size, whole] = [0, 0];
  for await (const piece of pieces) {
    whole += piece.length;
    if (signal?.aborted || whole > most) return null;
    held.push(piece);
    size += piece.length;
    if (size < PART) continue;
    parts.push(new Blob(held));
    held = [];
    size = 0;
  }
  return new Blob([...parts, ...held]);
}

async function* counted(entries: AsyncIterable<Entry>, { signal, onEntry }: Watching): AsyncGenerator<Entry> {
  let count = 0;
  for await (const entry of entries) {
    if (signal?.aborted) return;
    yield entry;
    count++;
    onEntry?.(count);
  }
}
