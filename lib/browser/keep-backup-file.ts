import { browser } from "wxt/browser";
import type { BackupFailure, BackupFile } from "../backup/backup.ts";
import { backupName, FOLDER } from "../backup/backup-name.ts";
import { outlived } from "../backup/outlived.ts";
import { report } from "./report.ts";
import { backupsSetting, lastBackupSetting } from "./settings.ts";

/** A backup on its way to the downloads, at an address that its writer lets go of afterwards. */
export type HandedBackup =
  | { readonly at: string; readonly failure: BackupFailure | null }
  | (Omit<BackupFile, "download"> & { readonly url: string; readonly extension: string });

/** How often a download is looked at until it has ended, in milliseconds, and for how long. */
const LOOK = 250;
const PATIENCE = 10 * 60_000;

class DownloadError extends Error {
  readonly why: BackupFailure;
  constructor(why: BackupFailure, cause?: unknown) {
    super(why, { cause });
    this.name = "DownloadError";
    this.why = why;
  }
}

/** Puts a backup among the downloads, and removes those that it outlives; what became of it is kept for the pages. */
export async function keepBackupFile(backup: HandedBackup): Promise<boolean> {
  if ("failure" in backup) return keepFailure(backup.at, backup.failure);
  try {
    const files = await withNew(backup);
    // Only once the new one counts do others go; one that could not be read back whole takes nothing's place.
    if (backup.unread === 0) await removeOutlived(files).catch((error: unknown) => report("transfer", error));
    return true;
  } catch (error) {
    await keepFailure(backup.at, error instanceof DownloadError ? error.why : "unknown");
    return false;
  }
}

async function withNew({
  url,
  extension,
  ...file
}: Exclude<HandedBackup, { failure: unknown }>): Promise<BackupFile[]> {
  const { download, isNew } = await begunDownload(url, backupName(new Date(file.at), extension));
  try {
    await arrived(download, file.bytes);
    // Handed over twice it may be among them already.
    const others = (await stillThere()).filter((each) => each.download !== download);
    const files = [...others, { ...file, download }];
    await backupsSetting.write({ files, failure: null });
    await lastBackupSetting.write(file.at);
    return files;
  } catch (error) {
    // Nobody would know of it any more, and of the next one neither.
    if (isNew) await remove(download).catch((failed: unknown) => report("transfer", failed));
    throw error;
  }
}

/** One that cannot be removed now stays in the list, and goes another time. */
async function removeOutlived(files: readonly BackupFile[]): Promise<void> {
  const old = outlived(files);
  for (const { download } of old) await remove(download);
  if (old.length > 0) await backupsSetting.write({ files: files.filter((each) => !old.includes(each)), failure: null });
}

async function keepFailure(at: string, why: BackupFailure | null): Promise<boolean> {
  const { files } = await backupsSetting.read();
  await backupsSetting.write({ files, failure: why && { at, why } });
  return why === null;
}

/** The download's id, and whether it was begun just now. */
async function begunDownload(
  url: string,
  name: string,
): Promise<{ readonly download: number; readonly isNew: boolean }> {
  // Without the permission the browser has no such interface.
  if (!(await browser.permissions.contains({ permissions: ["downloads"] }))) throw new DownloadError("not-allowed");
  // A worker that died on the way has begun it already.
  const [begun] = await browser.downloads.search({ url });
  const filename = `${FOLDER}/${name}`;
  if (begun) return { download: begun.id, isNew: false };
  return { download: await begin({ url, filename, conflictAction: "uniquify", saveAs: false }), isNew: true };
}

/** Resolves once the file is there in its whole length: its content no extension can read. */
async function arrived(download: number, bytes: number): Promise<void> {
  const item = await ended(download);
  if (item?.state !== "complete") throw new DownloadError("not-downloaded");
  if (item.fileSize !== bytes) throw new DownloadError("not-complete");
}

async function begin(options: Parameters<typeof browser.downloads.download>[0]): Promise<number> {
  try {
    return await browser.downloads.download(options);
  } catch (error) {
    throw new DownloadError("not-downloaded", error);
  }
}

async function ended(id: number) {
  for (let waited = 0; waited < PATIENCE; waited += LOOK) {
    const [item] = await browser.downloads.search({ id });
    if (item?.state !== "in_progress") return item;
    await new Promise((resolve) => {
      setTimeout(resolve, LOOK);
    });
  }
  return undefined;
}

/** Those that the person has moved or deleted, or that the browser has forgotten, are theirs from then on. */
async function stillThere(): Promise<BackupFile[]> {
  const { files } = await backupsSetting.read();
  const found = await Promise.all(files.map(({ download }) => browser.downloads.search({ id: download })));
  return files.filter((_, at) => found[at]?.[0]?.exists);
}

/** Rejects where the file stays. */
async function remove(download: number): Promise<void> {
  await browser.downloads.removeFile(download).catch(async (error: unknown) => {
    const [item] = await browser.downloads.search({ id: download });
    // One that is gone by now needs no removing.
    if (item?.exists) throw error;
  });
  await browser.downloads.erase({ id: download });
}
