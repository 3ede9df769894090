import type { Ending } from "../library/commands/job-command.ts";
import type { Kept } from "../library/job-states.ts";
import type { Job } from "../library/job.ts";

/** Where jobs are kept, for whoever works on them. */
export interface JobStore {
  /** Takes up the next job; null when there is none. */
  readonly claim: () => Promise<Job | null>;
  /** Keeps what there is by now. `lost`: somebody else works on it, or it is gone. Rejects when it could not be kept. */
  readonly keep: (id: string, kept: Kept) => Promise<"go-on" | "stop" | "lost">;
  /** Rejects when it could not be ended; a second end changes nothing. */
  readonly end: (id: string, ending: Ending) => Promise<void>;
}
