import type { Kept } from "../library/job-states.ts";
import type { Lease, Wait } from "./lease.ts";
import { retryDelay } from "./retry-policy.ts";

interface RetriedJob {
  /** What is kept of the job: it says until when a busy server is waited for. */
  readonly work: { kept: Kept };
  readonly lease: Pick<Lease, "signal" | "heartbeat">;
  readonly tools: { readonly wait: Wait; readonly now: () => number };
}

/** Asks once more where the retry policy says so, after the pause that it names. */
export async function withRetries<T>(ask: () => Promise<T>, { work, lease, tools }: RetriedJob): Promise<T> {
  const { signal, heartbeat } = lease;
  for (let tries = 1; ; tries++) {
    try {
      return await ask();
    } catch (error) {
      const pause = signal.aborted ? null : retryDelay(error, tries);
      if (pause === null) throw error;
      const { progress } = work.kept;
      const waitsUntil = new Date(tools.now() + pause).toISOString();
      work.kept = { ...work.kept, progress: progress && { ...progress, waitsUntil } };
      heartbeat();
      await tools.wait(pause, signal);
      work.kept = { ...work.kept, progress };
    }
  }
}
