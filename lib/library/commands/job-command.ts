import type { SummarySource } from "../../lecture/summary.ts";
import type { AskedFor, Kept } from "../job-states.ts";
import type { Job, JobFailure, PageText } from "../job.ts";

/** A summary that a person asks for; `page` brings the texts of one that is not saved. */
export interface NewJob extends AskedFor {
  readonly page?: PageText;
}

/** How a job ends. `text` is the summary, or of one that did not come to its end what there is. */
export interface Ending {
  readonly state: "done" | "stopped" | "failed";
  readonly text: string;
  readonly source: SummarySource;
  readonly language: string | null;
  readonly failure: JobFailure | null;
}

/** What is done about jobs; `ids` null means all that it applies to. */
export interface JobCommands {
  /** Queues jobs, at most 500 at once. A lecture that has an open job gets no second one. */
  queueSummaries: { input: { readonly jobs: readonly NewJob[] }; result: { readonly queued: number } };
  /** Takes up the next job that nobody works on; the one that this owner has already, if it has one. */
  claimJob: { input: { readonly owner: string }; result: { readonly job: Job | null } };
  /** Keeps what a job has by now, and holds it for another 30 seconds. */
  keepJob: {
    input: { readonly id: string; readonly owner: string; readonly kept: Kept };
    result: { readonly answer: "go-on" | "stop" | "lost" };
  };
  /** Ends a job, and makes a version of its text. */
  endJob: {
    input: { readonly id: string; readonly owner: string; readonly ending: Ending };
    result: { readonly summaryId: string | null };
  };
  stopJobs: { input: { readonly ids: readonly string[] | null }; result: object };
  /** Takes failed or stopped jobs up again, after their last finished part. */
  retryJobs: { input: { readonly ids: readonly string[] | null }; result: object };
  /** Forgets jobs that have ended. */
  dismissJobs: { input: { readonly ids: readonly string[] | null }; result: object };
  /** Gives all jobs back that are worked on: whoever did so is gone. */
  releaseJobs: { input: object; result: object };
}
