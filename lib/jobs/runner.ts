import { isSpeech, type Job } from "../library/job.ts";
import { runSummary, type Tools } from "./run-summary.ts";

/** Works on jobs, one after the other, as long as there are any. */
export interface Runner {
  /** Looks for jobs; while one is being worked on, again after it. */
  readonly wake: () => void;
}

/**
 * `idle` is called whenever nothing is left to do, with a way to tell whether that is still so; `transcribe` makes the
 * transcript of a sound.
 */
export function createRunner(
  tools: Tools,
  idle: (isStill: () => boolean) => void,
  transcribe: (job: Job, tools: Tools) => Promise<void>,
): Runner {
  let woken = 0;
  let isRunning = false;

  async function work(): Promise<void> {
    for (let seen = -1; seen !== woken;) {
      seen = woken;
      for (let job = await tools.store.claim(); job; job = await tools.store.claim())
        await (isSpeech(job) ? transcribe : runSummary)(job, tools);
    }
  }

  function wake(): void {
    woken++;
    if (isRunning) return;
    isRunning = true;
    void work()
      // What could not be claimed or ended is taken up again when its lease is over.
      .catch(tools.report)
      .then(() => {
        isRunning = false;
        const at = woken;
        idle(() => woken === at && !isRunning);
      });
  }
  return { wake };
}
