import { browser } from "wxt/browser";
import type { LibraryDatabase } from "../library/database.ts";
import { afterChanges } from "./after-changes.ts";
import { backupPlace } from "./differences/backup-place.ts";
import { workerPart } from "./differences/worker-parts.ts";
import { inTurn } from "./in-turn.ts";
import { keptLibrarySettings } from "./library-settings.ts";
import { onMessage } from "./messages.ts";
import { isOwnPage } from "./own-page.ts";
import { runsHere } from "./runs-here.ts";
import { automaticBackupsSetting } from "./settings.ts";

const ALARM = "backup";
const HOUR = 60;

/** Backs the library up by itself, once the person has said so: looks after each change and every hour whether it is time. */
export function keepBackups(library: LibraryDatabase): void {
  const write = backupPlace(runsHere(library));
  const next = inTurn("transfer");
  const look = () =>
    next(async () => {
      if ((await automaticBackupsSetting.read()) !== "on") return;
      if (await workerPart("keeper").isBackupDueIn(library)) await write();
    });
  onMessage("backUp", ({ sender }) => {
    if (isOwnPage(sender)) next(write);
  });
  onMessage("librarySettings", ({ sender }) => (isOwnPage(sender) ? keptLibrarySettings() : {}));
  onMessage("keepBackup", ({ data, sender }) => isOwnPage(sender) && workerPart("keeper").keepBackupFile(data));
  onMessage("startAnew", ({ sender }) => isOwnPage(sender) && workerPart("keeper").startAnew(library));
  browser.alarms.onAlarm.addListener(({ name }) => name === ALARM && look());
  afterChanges(library, look);
  next(async () => {
    if (!(await browser.alarms.get(ALARM))) await browser.alarms.create(ALARM, { periodInMinutes: HOUR });
  });
}
