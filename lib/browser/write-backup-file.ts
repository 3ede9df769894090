import type { BackupFailure } from "../backup/backup.ts";
import { writeBackup } from "../backup/write-backup.ts";
import { parseLibrarySettings } from "../lecture/library-settings.ts";
import type { Reply } from "../library/commands/command.ts";
import { OpeningError } from "../library/open-for-reading.ts";
import type { HandedBackup } from "./keep-backup-file.ts";
import { whileMuchGoesOn } from "./much-goes-on.ts";
import { report } from "./report.ts";
import { whileReading } from "./while-reading.ts";

interface BackupWorld {
  readonly prepare: () => Promise<Reply<"prepare">>;
  /** What the browser keeps of `LibrarySettings`: an offscreen document cannot read it by itself. */
  readonly settings: () => Promise<Readonly<Record<string, unknown>>>;
  /** Puts it among the downloads. */
  readonly handOver: (backup: HandedBackup) => Promise<unknown>;
}

/** Writes a backup in this document or worker, and holds it until it is among the downloads. */
export async function writeBackupFile({ prepare, settings, handOver }: BackupWorld): Promise<void> {
  const now = new Date();
  const at = now.toISOString();
  try {
    const kept = await settings();
    const parsed = parseLibrarySettings((name) => kept[name]);
    const write = () => whileReading(prepare, (library) => writeBackup(library, now, parsed));
    const written = await whileMuchGoesOn(write);
    if (!written) return void (await handOver({ at, failure: null }));
    const { file, extension, entries, unread } = written;
    const url = URL.createObjectURL(file);
    const handed = handOver({ at, url, extension, bytes: file.size, entries, unread });
    await handed.finally(() => URL.revokeObjectURL(url));
  } catch (error) {
    report("transfer", error);
    await handOver({ at, failure: failureOf(error) });
  }
}

function failureOf(error: unknown): BackupFailure {
  if (error instanceof OpeningError) return "library";
  // What a browser throws where its disk or its store of blobs is full.
  return error instanceof DOMException ? "not-written" : "unknown";
}
