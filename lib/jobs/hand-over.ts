import { JobError } from "./job-error.ts";
import type { Lease, Wait } from "./lease.ts";

/** Pauses between two attempts to hand something over, in milliseconds. */
const [SOON, LATE] = [1000, 30_000];

interface HandOverTools {
  readonly wait: Wait;
  readonly report: (error: unknown) => void;
}

/**
 * Hands over what was made as soon as somebody takes it. While the background dies or the disk is full it waits here: a
 * model is not asked, and paid, for it again.
 */
export async function handOver(
  give: () => Promise<void>,
  lease: Pick<Lease, "state">,
  { report, wait }: HandOverTools,
): Promise<void> {
  const nobodyStops = new AbortController().signal;
  for (let pause = SOON; lease.state() !== "lost"; pause = Math.min(pause * 2, LATE)) {
    try {
      return await give();
    } catch (error) {
      if (error instanceof JobError) throw error;
      if (pause === SOON) report(error);
      await wait(pause, nobodyStops);
    }
  }
}
