import { browser } from "wxt/browser";
import type { LibraryDatabase } from "../library/database.ts";
import { afterChanges } from "./after-changes.ts";
import { backupPlace } from "./differences/backup-place.ts";
import { workerPart } from "./differences/worker-parts.ts";
import { onMessage } from "./messages.ts";
import { isOwnPage } from "./own-page.ts";
import { report } from "./report.ts";
import { runsHere } from "./runs-here.ts";
import { automaticBackupsSetting } from "./settings.ts";

const ALARM = "backup";
const HOUR = 60;

/** Backs the library up by itself, once the person has said so: looks after each change and every hour whether it is time. */
export function keepBackups(library: LibraryDatabase): void {
  const write = backupPlace(runsHere(library));
  let last: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>) => {
    last = last.then(work).catch((error: unknown) => report("transfer", error));
  };
  const look = () =>
    inTurn(async () => {
      if ((await automaticBackupsSetting.read()) !== "on") return;
      if (await workerPart("keeper").isBackupDueIn(library)) await write();
    });
  const isOwn = (sender: Parameters<typeof isOwnPage>[0]) =>
    isOwnPage(sender, browser.runtime.id, browser.runtime.getURL("/"));
  onMessage("backUp", ({ sender }) => {
    if (isOwn(sender)) inTurn(write);
  });
  onMessage("keepBackup", ({ data, sender }) => isOwn(sender) && workerPart("keeper").keepBackupFile(data));
  onMessage("startAnew", ({ sender }) => isOwn(sender) && workerPart("keeper").startAnew(library));
  browser.alarms.onAlarm.addListener(({ name }) => name === ALARM && look());
  afterChanges(library, look);
  inTurn(async () => {
    if (!(await browser.alarms.get(ALARM))) await browser.alarms.create(ALARM, { periodInMinutes: HOUR });
  });
}
