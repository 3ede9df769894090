import { browser } from "wxt/browser";
import type { CommandType } from "../library/commands/command.ts";
import { commandRows } from "../library/commands/rows.ts";
import type { LibraryDatabase } from "../library/database.ts";
import { jobPlace } from "./differences/job-place.ts";
import { workerPart } from "./differences/worker-parts.ts";
import { inTurn } from "./in-turn.ts";
import { HALF_A_MINUTE, JOBS_ALARM } from "./jobs-alarm.ts";
import { onMessage } from "./messages.ts";
import { isOwnPage } from "./own-page.ts";
import { runsHere } from "./runs-here.ts";

/** Called after each command. */
export type AfterCommand = (type: CommandType) => void;

/**
 * Sees to it that somebody works on the jobs as long as there are any: at each start of the worker, after the commands
 * that make some, and every half minute, whatever has died since.
 */
export function keepJobs(library: LibraryDatabase): AfterCommand {
  onMessage("modelReach", ({ data, sender }) => (isOwnPage(sender) ? workerPart("keeper").modelReach(data) : null));
  onMessage("speechReach", ({ data, sender }) =>
    isOwnPage(sender) ? workerPart("keeper").speechReach(data.sound, data.answeredIn) : null,
  );
  const work = jobPlace(runsHere(library));
  // One after the other: two that open the document at once would each take the jobs from the other.
  const next = inTurn("jobs");
  const wake = (): void => next(() => wakeWorker(library, work));
  browser.alarms.onAlarm.addListener(({ name }) => name === JOBS_ALARM && wake());
  browser.runtime.onStartup.addListener(wake);
  wake();
  return (type) => commandRows[type].startsJobs === true && wake();
}

async function wakeWorker(library: LibraryDatabase, work: () => Promise<void> | void): Promise<void> {
  // Before the library is opened, which may take longer than the browser lets a background live.
  await browser.alarms.create(JOBS_ALARM, { periodInMinutes: HALF_A_MINUTE });
  const open = await openJobs(library);
  if (open === 0) await browser.alarms.clear(JOBS_ALARM);
  else await work();
}

/** How many wait or run; a library that does not open is not asked again and again. */
async function openJobs(library: LibraryDatabase): Promise<number> {
  try {
    return await library.jobs.where("state").anyOf("waiting", "running").count();
  } catch (error) {
    await browser.alarms.clear(JOBS_ALARM);
    throw error;
  }
}
