import { DATABASE_NAME } from "../library/database-name.ts";
import type { LibraryDatabase } from "../library/database.ts";
import { report } from "./report.ts";
import { endSyncHere } from "./sync/end-sync-here.ts";
import { lastChangeSetting, lastCountSetting } from "./settings.ts";

/** Other pages close the library when they are told; one that hangs is not waited for longer, in milliseconds. */
const PATIENCE = 10_000;

/** Deletes the library, whatever state it is in, and begins an empty one; false where the browser refuses. */
export async function startAnew(library: LibraryDatabase): Promise<boolean> {
  library.close({ disableAutoOpen: false });
  const late = new Promise<false>((resolve) => {
    setTimeout(() => resolve(false), PATIENCE);
  });
  if (!(await Promise.race([deleted(), late]))) return false;
  // Then it is no loss that the library is empty.
  await lastCountSetting.write(0);
  await lastChangeSetting.write(null);
  // It was the library that synced; where its password cannot be forgotten now, the daily tidying does it.
  await endSyncHere().catch((error: unknown) => report("background", error));
  await library.open();
  return true;
}

function deleted(): Promise<boolean> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(DATABASE_NAME);
    request.addEventListener("success", () => resolve(true));
    request.addEventListener("error", () => resolve(false));
  });
}
