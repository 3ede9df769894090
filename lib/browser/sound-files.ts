import { idbReader } from "../library/idb-reader.ts";
import { hasRoom } from "../library/disk-room.ts";
import { newId } from "../lecture/record.ts";
import { speechJobs } from "../library/job-lookup.ts";

/**
 * Sounds that a person has given, in the private files of the extension, until their words are there: whatever is closed
 * or dies meanwhile, nobody has to give them again.
 */
const FOLDER = "sounds";
const HOUR = 3_600_000;

async function folder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(FOLDER, { create: true });
}

/** Keeps a sound; gives the name that it is kept under. Rejects where there is no room for it. */
export async function keepSound(file: Blob): Promise<string> {
  if (!(await hasRoom(file.size))) throw new Error("There is no room for this sound");
  const name = newId();
  const kept = await (await folder()).getFileHandle(name, { create: true });
  try {
    // Piece by piece: it may be larger than the memory.
    await file.stream().pipeTo(await kept.createWritable());
  } catch (error) {
    await forgetSound(name);
    throw error;
  }
  return name;
}

/** Null where it is not kept any more. */
export async function keptSound(name: string): Promise<File | null> {
  try {
    return await (await (await folder()).getFileHandle(name)).getFile();
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

export async function forgetSound(name: string): Promise<void> {
  try {
    await (await folder()).removeEntry(name);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

/** Forgets all sounds that no job waits for; one that was given just now may have no job yet. */
export async function tidySounds(library: IDBDatabase, now: number): Promise<void> {
  const sounds = (await speechJobs(idbReader(library))).map(({ request }) => request.sound);
  const wanted = new Set(sounds.map((sound) => (sound?.from === "file" ? sound.name : "")));
  for await (const handle of (await folder()).values()) {
    if (handle.kind !== "file" || wanted.has(handle.name)) continue;
    const { lastModified } = await handle.getFile();
    if (now - lastModified > HOUR) await forgetSound(handle.name);
  }
}

/** Forgets them all, with the library. */
export async function forgetAllSounds(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  try {
    await root.removeEntry(FOLDER, { recursive: true });
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof DOMException && error.name === "NotFoundError";
}
