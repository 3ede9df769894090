import { readFile, writeFile } from "node:fs/promises";
import { BlobReader, BlobWriter, ZipReader, ZipWriter } from "@zip.js/zip.js";

/** Within what a ZIP file can say of a date; the same numbers in every time zone, since it says no zone. */
const DATE = new Date(2026, 0, 1);

/** Writes an archive anew so that the same files make the same bytes, whenever and wherever they were packed. */
export async function packAgain(archive: Blob): Promise<Blob> {
  const reader = new ZipReader(new BlobReader(archive), { useWebWorkers: false });
  const packed = new ZipWriter(new BlobWriter("application/zip"), { useWebWorkers: false, extendedTimestamp: false });
  const entries = await reader.getEntries();
  for (const entry of entries.toSorted((one, other) => (one.filename < other.filename ? -1 : 1))) {
    if (entry.directory) continue;
    const content = await entry.getData(new BlobWriter());
    await packed.add(entry.filename, new BlobReader(content), { lastModDate: DATE, level: 9, versionMadeBy: 20 });
  }
  await reader.close();
  return packed.close();
}

/** The same for archives on disk, each in its place. */
export async function packFilesAgain(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const packed = await packAgain(new Blob([await readFile(path)]));
    await writeFile(path, new Uint8Array(await packed.arrayBuffer()));
  }
}
