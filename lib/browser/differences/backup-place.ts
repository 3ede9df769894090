import type { Send } from "../job-tools.ts";
import { keepBackupFile } from "../keep-backup-file.ts";
import { keptLibrarySettings } from "../library-settings.ts";
import { inOffscreenDocument } from "../offscreen-document.ts";
import { whileAwake } from "../stay-awake.ts";
import { writeBackupFile } from "../write-backup-file.ts";

/**
 * Where backups are written. Chromium's worker can make no address for a file, and its offscreen document can; Firefox's
 * event page does both.
 */
export function backupPlace(send: Send): () => Promise<void> {
  return import.meta.env.FIREFOX ? () => inEventPage(send) : () => inOffscreenDocument("backup", send);
}

function inEventPage(send: Send): Promise<void> {
  return whileAwake(() =>
    writeBackupFile({ prepare: () => send("prepare", {}), settings: keptLibrarySettings, handOver: keepBackupFile }),
  );
}
