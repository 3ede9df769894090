import { browser } from "wxt/browser";
import { downloadsPermission } from "./downloads-permission.ts";
import { sendMessage } from "./messages.ts";
import { report } from "./report.ts";
import { automaticBackupsSetting } from "./settings.ts";

/** Has the background back up now; its settings tell what became of it. */
export async function backUpNow(): Promise<void> {
  await sendMessage("backUp", undefined);
}

/** Asks the person for the downloads, only in answer to a click, and begins. Gives whether it is allowed. */
export async function turnBackupsOn(): Promise<boolean> {
  // A browser that knows no such permission, as Safari, refuses the question itself.
  const isAllowed = await downloadsPermission.allow().catch((error: unknown) => (report("page", error), false));
  if (!isAllowed) return false;
  await automaticBackupsSetting.write("on");
  await backUpNow();
  return true;
}

/** The files stay where they are. */
export async function turnBackupsOff(): Promise<void> {
  await automaticBackupsSetting.write("off");
  await downloadsPermission.giveBack();
}

/** Shows a file in its folder; false where it is gone. */
export async function showBackup(download: number): Promise<boolean> {
  if (!(await downloadsPermission.read())) return false;
  const [file] = await browser.downloads.search({ id: download });
  if (!file?.exists) return false;
  browser.downloads.show(download);
  return true;
}

/** Deletes the library for an empty one; false where the browser refuses. */
export async function beginAnew(): Promise<boolean> {
  return sendMessage("startAnew", undefined);
}
