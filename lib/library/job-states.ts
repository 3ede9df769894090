import type { IsoDateTime } from "../lecture/record.ts";
import type { Begun, Job, JobFailure, SummaryRequest } from "./job.ts";

const SECOND = 1000;
/** How long nobody else takes a job up after a sign of life, in milliseconds. */
export const LEASE = 30 * SECOND;
/** A job that was taken up so often without finishing a part ends: something about it kills whoever tries. */
const MOST_ATTEMPTS = 5;

export interface AskedFor {
  readonly id: string;
  readonly lectureId: string;
  readonly request: SummaryRequest;
  readonly urgent: boolean;
}

export function newJob(asked: AskedFor, now: IsoDateTime): Job {
  return {
    ...asked,
    state: "waiting",
    createdAt: now,
    updatedAt: now,
    lease: null,
    attempts: 0,
    stopping: false,
    begun: null,
    finished: [],
    partial: "",
    progress: null,
    failure: null,
    summaryId: null,
    result: null,
  };
}

/** Waits for somebody, or is being worked on. */
export function isOpen({ state }: Pick<Job, "state">): boolean {
  return state === "waiting" || state === "running";
}

/** Whether this job is worked on by somebody who still shows signs of life. */
export function isHeld({ state, lease }: Job, now: IsoDateTime): boolean {
  return state === "running" && lease !== null && lease.until > now;
}

/** Takes a job up; one that nobody could finish in many attempts has failed instead. */
export function claimed(job: Job, owner: string, now: IsoDateTime): Job {
  if (job.stopping) return stopped(job, now);
  if (job.attempts >= MOST_ATTEMPTS) return failed(job, { reason: "interrupted" }, now);
  return {
    ...job,
    state: "running",
    attempts: job.attempts + 1,
    partial: "",
    failure: null,
    updatedAt: now,
    lease: { owner, until: later(now, LEASE) },
  };
}

/** What whoever works on a job has by now. */
export type Kept = Pick<Job, "begun" | "finished" | "partial" | "progress">;

/** A sign of life; null when the job is somebody else's by now, or has ended. */
export function keptAlive(job: Job, owner: string, kept: Kept, now: IsoDateTime): Job | null {
  if (job.state !== "running" || job.lease?.owner !== owner) return null;
  // A message that was overtaken by a later one must not take back what that brought.
  const isLate = sameText(kept.begun, job.begun) && partsIn(kept.finished) < partsIn(job.finished);
  if (isLate) return { ...job, lease: { owner, until: later(now, LEASE) } };
  const hasMore = partsIn(kept.finished) > partsIn(job.finished);
  return {
    ...job,
    ...kept,
    attempts: hasMore ? 1 : job.attempts,
    updatedAt: now,
    lease: { owner, until: later(now, LEASE) },
  };
}

/** Gives a job back, for whoever comes next: the one who worked on it is gone. */
export function released(job: Job, now: IsoDateTime): Job {
  return job.state === "running" ? { ...job, state: "waiting", lease: null, updatedAt: now } : job;
}

export function stopped(job: Job, now: IsoDateTime): Job {
  return { ...job, ...ENDED, state: "stopped", failure: null, updatedAt: now };
}

export function failed(job: Job, failure: JobFailure, now: IsoDateTime): Job {
  return { ...job, ...ENDED, state: "failed", failure, updatedAt: now };
}

export function done(job: Job, now: IsoDateTime): Job {
  return { ...job, ...ENDED, state: "done", failure: null, partial: "", finished: [], updatedAt: now };
}

const ENDED = { lease: null, stopping: false } as const;

/** A person's "stop": one that nobody works on ends at once, another as soon as its worker hears of it. */
export function stopAsked(job: Job, now: IsoDateTime): Job {
  if (job.state === "waiting" || (job.state === "running" && !isHeld(job, now))) return stopped(job, now);
  return job.state === "running" ? { ...job, stopping: true, updatedAt: now } : job;
}

/** A person's "try again": goes on after the last finished part. */
export function askedAgain(job: Job, now: IsoDateTime): Job {
  if (job.state !== "failed" && job.state !== "stopped") return job;
  return {
    ...job,
    state: "waiting",
    attempts: 0,
    failure: null,
    stopping: false,
    partial: "",
    urgent: true,
    updatedAt: now,
  };
}

function sameText(one: Begun | null, other: Begun | null): boolean {
  return one?.text === other?.text && one?.room === other?.room;
}

function partsIn(finished: Job["finished"]): number {
  return finished.reduce((sum, texts) => sum + texts.length, 0);
}

function later(now: IsoDateTime, ms: number): IsoDateTime {
  return new Date(Date.parse(now) + ms).toISOString();
}
