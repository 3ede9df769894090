import { isBackupDue } from "../backup/due.ts";
import type { LibraryDatabase } from "../library/database.ts";
import { downloadsPermission } from "./downloads-permission.ts";
import { keepBackupFile } from "./keep-backup-file.ts";
import { backupsSetting } from "./settings.ts";

/** What failed is tried again after this time, in milliseconds, and not after each change. */
const REST = 59 * 60_000;

/** Whether the library holds so much that no backup has, or such an old change, that it is time for one. */
export async function isBackupDueIn(library: LibraryDatabase, now = new Date()): Promise<boolean> {
  const { files, failure } = await backupsSetting.read();
  if (failure && Math.abs(now.getTime() - Date.parse(failure.at)) < REST) return false;
  if (!(await downloadsPermission.read())) {
    await keepBackupFile({ at: now.toISOString(), failure: "not-allowed" });
    return false;
  }
  if (!library.isOpen()) await library.open();
  // An action on many entries is one change, once it has ended.
  if ((await library.bulks.where("state").anyOf("running", "undoing").count()) > 0) return false;
  const at = files.at(-1)?.at ?? null;
  const changes = await (at === null ? library.lectures : library.operations.where("at").above(at)).count();
  return isBackupDue(at, changes, now);
}
