import {
  BlobReader,
  ERR_ENCRYPTED,
  ERR_EOCDR_NOT_FOUND,
  type FileEntry,
  ZipReader,
} from "@zip.js/zip.js/lib/zip-core-native.js";

/** More files than any library has lectures. */
const MOST_FILES = 500_000;
/** What one file may grow to: the records of a large library are one file. */
const MOST_BYTES = 4_000_000_000;
/** Text shrinks to a hundredth at best; what claims more was built to fill a disk. */
const MOST_RATIO = 200;
/** Small files may shrink as they like. */
const ALWAYS = 10_000_000;

export interface ArchivedFile {
  readonly name: string;
  /** Its content, unpacked as it is read; ends in an `ArchiveError` where it is damaged or grows without end. */
  readonly stream: () => ReadableStream<Uint8Array<ArrayBuffer>>;
}

export type ArchiveFault = "encrypted" | "damaged" | "bomb";

export class ArchiveError extends Error {
  readonly why: ArchiveFault;
  constructor(why: ArchiveFault, cause?: unknown) {
    super(`Archive: ${why}`, { cause });
    this.name = "ArchiveError";
    this.why = why;
  }
}

/** The files of an archive by its own list at its end. Names are names only, never places on this computer. */
export async function openArchive(file: Blob): Promise<ArchivedFile[]> {
  const reader = new ZipReader(new BlobReader(file), {
    useWebWorkers: false,
    checkOverlappingEntry: true,
    // Nothing is ever written under these names.
    filenameValidation: "tolerant",
  });
  const files: ArchivedFile[] = [];
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (entry.directory) continue;
      if (entry.encrypted) throw new ArchiveError("encrypted");
      if (files.length >= MOST_FILES || entry.uncompressedSize > MOST_BYTES) throw new ArchiveError("bomb");
      files.push({ name: entry.filename, stream: () => unpacked(entry) });
    }
  } catch (error) {
    throw faultOf(error);
  }
  return files;
}

export function isArchive(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && [3, 5].includes(head[2] ?? 0);
}

function unpacked(entry: FileEntry): ReadableStream<Uint8Array<ArrayBuffer>> {
  const most = Math.min(MOST_BYTES, Math.max(ALWAYS, entry.compressedSize * MOST_RATIO));
  let size = 0;
  // What comes out is counted: what the archive says of its sizes can be a lie.
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(piece, controller) {
      size += piece.length;
      if (size > most) throw new ArchiveError("bomb");
      controller.enqueue(piece);
    },
  });
  const { readable, writable } = counted;
  entry
    .getData(writable, { useWebWorkers: false, checkSignature: true })
    .catch((error: unknown) => writable.abort(error).catch(() => null));
  return withFaults(readable);
}

/** The unpacker ends the stream itself, with errors of its own: whoever reads learns what they mean. */
function withFaults(files: ReadableStream<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const reader = files.getReader();
  return new ReadableStream({
    async pull(controller) {
      const piece = await reader.read().catch((error: unknown) => {
        throw faultOf(error);
      });
      if (piece.done) controller.close();
      else controller.enqueue(piece.value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

function faultOf(error: unknown): unknown {
  if (error instanceof ArchiveError || error instanceof DOMException || !(error instanceof Error)) return error;
  return new ArchiveError(error.message === ERR_ENCRYPTED ? "encrypted" : "damaged", error);
}

/** Whether an archive has ended before its own list. */
export function isCutOff(error: ArchiveError): boolean {
  return error.cause instanceof Error && error.cause.message === ERR_EOCDR_NOT_FOUND;
}
