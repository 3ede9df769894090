import type { JobFailure } from "../library/job.ts";
import { ModelError } from "../summary/model-failure.ts";

/** A job that cannot be done, for a reason that lies not with a model. */
export class JobError extends Error {
  readonly failure: JobFailure;
  constructor(failure: JobFailure) {
    super(failure.reason);
    this.failure = failure;
  }
}

export function failureOf(error: unknown): JobFailure {
  if (error instanceof ModelError || error instanceof JobError) return error.failure;
  return { reason: "unknown", detail: error instanceof Error ? error.name : typeof error };
}
