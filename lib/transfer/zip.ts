import { TextReader, ZipWriter } from "@zip.js/zip.js/lib/zip-core-native.js";

/** One file of an archive. */
export interface ZippedFile {
  /** With `/` between folders. */
  readonly name: string;
  readonly content: string | ReadableStream<Uint8Array>;
  readonly date?: Date;
}

/** An archive, written while its files come: none of it is held. More than 65,535 files or 4 GB make it a Zip64 one. */
export async function* zipped(files: AsyncIterable<ZippedFile>, now: Date): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>();
  const archive = new ZipWriter(writable, { useWebWorkers: false });
  const writing = addAll(archive, files, now).catch(async (error: unknown) => {
    await writable.abort(error);
    throw error;
  });
  // Who reads learns of a failure from the stream; it is thrown once, below.
  writing.catch(() => null);
  for await (const piece of readable) yield piece;
  await writing;
}

async function addAll(archive: ZipWriter<unknown>, files: AsyncIterable<ZippedFile>, now: Date): Promise<void> {
  for await (const { name, content, date = now } of files)
    await archive.add(name, typeof content === "string" ? new TextReader(content) : content, { lastModDate: date });
  await archive.close();
}
