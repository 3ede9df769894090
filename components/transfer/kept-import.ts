import { hasRoom } from "../../lib/library/disk-room.ts";
import { report } from "../../lib/browser/report.ts";
import type { ColumnMap } from "../../lib/transfer/found.ts";
import { type LibrarySettings, parseLibrarySettings } from "../../lib/lecture/library-settings.ts";
import { parsedJson } from "../../lib/transfer/import-record.ts";
import { isObject } from "../../lib/transfer/json-values.ts";

/** How a person wants a file of another program to be read, and when it was begun: what has no date gets that one. */
export interface ImportChoices {
  readonly begun: string;
  readonly columns?: ColumnMap;
  readonly foldersAsTags: boolean;
  readonly channels?: readonly string[];
}

/** A file whose import has begun, with all that it takes to go on with it. */
export interface KeptImport {
  readonly file: File;
  readonly choices: ImportChoices;
  /** The person's settings when it was begun; not known on a page that has no library yet. */
  readonly before?: LibrarySettings;
}

const FOLDER = "imports";

/** The extension's own folder in the browser's storage, which no page of the web sees; null where the browser has none. */
async function folder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    const root = await navigator.storage.getDirectory();
    return await root.getDirectoryHandle(FOLDER, { create: true });
  } catch (error) {
    report("transfer", error);
    return null;
  }
}

/** Keeps a file until its import has ended, so that another page can go on when this one is gone; false where there is no room. */
export async function keepImport(id: string, { file, choices, before }: KeptImport): Promise<boolean> {
  const kept = await folder();
  if (!kept || !(await hasRoom(file.size))) return false;
  try {
    await write(kept, `${id}.file`, file);
    await write(kept, `${id}.json`, new Blob([JSON.stringify({ name: file.name, choices, before })]));
    return true;
  } catch (error) {
    // The disk may have no room for it: the import goes on without, and only its page must then stay open.
    report("transfer", error);
    await dropImport(id);
    return false;
  }
}

export async function keptImport(id: string): Promise<KeptImport | null> {
  const kept = await folder();
  if (!kept) return null;
  try {
    const [file, about] = await Promise.all([`${id}.file`, `${id}.json`].map((name) => read(kept, name)));
    const value = about && parsedJson(await about.text());
    if (!file || !isObject(value) || !isObject(value["choices"])) return null;
    const { name, choices, before } = value;
    const found = { file: new File([file], String(name)), choices: choicesIn(choices) };
    return isObject(before) ? { ...found, before: parseLibrarySettings((each) => before[each]) } : found;
  } catch (error) {
    if (error instanceof DOMException && error.name === "NotFoundError") return null;
    throw error;
  }
}

export async function dropImport(id: string): Promise<void> {
  const kept = await folder();
  for (const name of [`${id}.file`, `${id}.json`]) {
    // Where nothing was kept there is nothing to drop.
    await kept?.removeEntry(name).catch(() => null);
  }
}

async function write(kept: FileSystemDirectoryHandle, name: string, content: Blob): Promise<void> {
  const file = await (await kept.getFileHandle(name, { create: true })).createWritable();
  await content.stream().pipeTo(file);
}

async function read(kept: FileSystemDirectoryHandle, name: string): Promise<File> {
  return (await kept.getFileHandle(name)).getFile();
}

function choicesIn(value: Readonly<Record<string, unknown>>): ImportChoices {
  const { columns, channels } = value;
  return {
    begun: String(value["begun"]),
    foldersAsTags: value["foldersAsTags"] === true,
    // Written by this code, and by nobody else.
    ...(isObject(columns) && { columns: columns as unknown as ColumnMap }),
    ...(Array.isArray(channels) && { channels: channels.map(String) }),
  };
}
