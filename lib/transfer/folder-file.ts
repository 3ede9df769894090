import { isReadableName } from "./readable-name.ts";
import { type ZippedFile, zipped } from "./zip.ts";

/** Several files, or those of a folder, as the one archive that they could have come in. */
export async function archiveOf(files: readonly File[], now: Date): Promise<File> {
  const readable = files.filter(({ name }) => isReadableName(name));
  const [first] = readable;
  const folder = first?.webkitRelativePath.split("/")[0];
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of zipped(named(readable), now)) parts.push(piece);
  return new File(
    parts,
    folder ||
      readable
        .map(({ name }) => name)
        .join(", ")
        .slice(0, 200),
    { type: "application/zip" },
  );
}

async function* named(files: readonly File[]): AsyncGenerator<ZippedFile> {
  for (const file of files)
    yield { name: file.webkitRelativePath || file.name, content: file.stream(), date: new Date(file.lastModified) };
}
