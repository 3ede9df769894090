import { browser } from "wxt/browser";
import type { Send } from "../job-tools.ts";
import { keepBackupFile } from "../keep-backup-file.ts";
import { inOffscreenDocument } from "../offscreen-document.ts";
import { writeBackupFile } from "../write-backup-file.ts";

/** Firefox ends an event page that has called nothing of the browser's for 30 seconds; in milliseconds. */
const SIGN_OF_LIFE = 20_000;

/**
 * Where backups are written. Chromium's worker can make no address for a file, and its offscreen document can; Firefox's
 * event page does both.
 */
export function backupPlace(send: Send): () => Promise<void> {
  return import.meta.env.FIREFOX ? () => inEventPage(send) : () => inOffscreenDocument("backup", send);
}

async function inEventPage(send: Send): Promise<void> {
  const alive = setInterval(() => void browser.runtime.getPlatformInfo(), SIGN_OF_LIFE);
  try {
    await writeBackupFile({ prepare: () => send("prepare", {}), handOver: keepBackupFile });
  } finally {
    clearInterval(alive);
  }
}
