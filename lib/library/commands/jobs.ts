import type { LibraryDatabase } from "../database.ts";
import { askedAgain, claimed, isHeld, isOpen, keptAlive, newJob, released, stopAsked } from "../job-states.ts";
import { isJob, isSpeech, type Job, textOf } from "../job.ts";
import type { Input, Result } from "./command.ts";
import type { CommandRows } from "./row.ts";
import { RefusedError, type Writer } from "./writer.ts";

const MOST_AT_ONCE = 500;

export async function queueSummaries(
  { database, now }: Writer,
  { jobs }: Input<"queueSummaries">,
): Promise<Result<"queueSummaries">> {
  if (jobs.length > MOST_AT_ONCE) throw new RefusedError("bad-input", `${jobs.length} jobs at once`);
  let queued = 0;
  for (const { page, ...asked } of jobs) {
    const known = (await jobsFor(database, asked.lectureId)).filter((job) => isSpeech(job) === isSpeech(asked));
    if (known.some((job) => job.id === asked.id || isOpen(job))) continue;
    // What was stopped or has failed is forgotten with the next attempt; its text is a version already. What a speech
    // server has heard is nowhere else: it stays until the next attempt is done, which may not even begin.
    await forget(
      database,
      known.filter((job) => !isSpeech(job) || job.finished.length === 0),
    );
    if (page) await database.jobs.put({ id: textOf(asked.id), state: "text", lectureId: "", page });
    await database.jobs.put(newJob(asked, now));
    queued++;
  }
  return { queued };
}

export async function claimJob({ database, now }: Writer, { owner }: Input<"claimJob">): Promise<Result<"claimJob">> {
  let running = await inState(database, "running");
  const own = running.find(({ lease }) => lease?.owner === owner);
  if (own) return { job: own };
  for (;;) {
    const next = running.find((job) => !isHeld(job, now)) ?? (await nextWaiting(database));
    if (!next) return { job: null };
    const job = claimed(next, owner, now);
    await database.jobs.put(job);
    if (job.state === "running") return { job };
    running = running.filter((each) => each !== next);
  }
}

/** The oldest; but the newest when a person waits for it, and a summary of these first: a transcript takes far longer. */
async function nextWaiting({ jobs }: LibraryDatabase): Promise<Job | undefined> {
  const waiting = () => jobs.where("state").equals("waiting");
  const summary = await waiting()
    .reverse()
    .filter((row) => isJob(row) && !isSpeech(row))
    .first();
  const [newest, oldest] = [await waiting().last(), await waiting().first()];
  const pressed = [summary, newest].find((row) => isJob(row) && row.urgent);
  return [pressed, oldest].find(isJob);
}

export async function keepJob(
  { database, now }: Writer,
  { id, owner, kept }: Input<"keepJob">,
): Promise<Result<"keepJob">> {
  const job = await jobById(database, id);
  const alive = job && keptAlive(job, owner, kept, now);
  if (!alive) return { answer: "lost" };
  await database.jobs.put(alive);
  return { answer: alive.stopping ? "stop" : "go-on" };
}

export async function stopJobs({ database, now }: Writer, { ids }: Input<"stopJobs">): Promise<object> {
  const jobs = ids ? await byIds(database, ids) : await summariesIn(database, "waiting", "running");
  await database.jobs.bulkPut(jobs.map((job) => stopAsked(job, now)));
  // Of many that were never begun nothing is worth telling.
  if (!ids)
    await forget(
      database,
      jobs.filter(({ state, finished }) => state === "waiting" && finished.length === 0),
    );
  return {};
}

export async function retryJobs({ database, now }: Writer, { ids }: Input<"retryJobs">): Promise<object> {
  const jobs = ids ? await byIds(database, ids) : await summariesIn(database, "failed");
  const again = jobs.map((job) => ({ ...askedAgain(job, now), urgent: ids !== null }));
  await database.jobs.bulkPut(again);
  return {};
}

export async function dismissJobs({ database }: Writer, { ids }: Input<"dismissJobs">): Promise<object> {
  const jobs = ids ? await byIds(database, ids) : await summariesIn(database, "done", "stopped", "failed");
  // A transcript that is to end has nothing that would be kept, and who works on it hears that it is gone.
  await forget(
    database,
    jobs.filter((job) => !isOpen(job) || (isSpeech(job) && job.stopping)),
  );
  return {};
}

export async function releaseJobs({ database, now }: Writer): Promise<object> {
  const running = await inState(database, "running");
  await database.jobs.bulkPut(running.map((job) => released(job, now)));
  return {};
}

export async function jobById(database: LibraryDatabase, id: string): Promise<Job | null> {
  const row = await database.jobs.get(id);
  return isJob(row) ? row : null;
}

/** The jobs of a lecture. */
export async function jobsFor(database: LibraryDatabase, lectureId: string): Promise<Job[]> {
  return (await database.jobs.where("lectureId").equals(lectureId).toArray()).filter(isJob);
}

export async function forget(database: LibraryDatabase, jobs: readonly Job[]): Promise<void> {
  await database.jobs.bulkDelete(jobs.flatMap(({ id }) => [id, textOf(id)]));
}

/** Ended jobs that nobody has looked at since `limit`. */
export async function forgetOldJobs(database: LibraryDatabase, limit: string): Promise<void> {
  const ended = await inState(database, "done", "stopped", "failed");
  await forget(
    database,
    ended.filter(({ updatedAt }) => updatedAt < limit),
  );
}

async function byIds(database: LibraryDatabase, ids: readonly string[]): Promise<Job[]> {
  return (await database.jobs.bulkGet([...ids])).filter(isJob);
}

/** Whoever names no job means the many summaries, not a transcript that is on its way. */
async function summariesIn(database: LibraryDatabase, ...states: Job["state"][]): Promise<Job[]> {
  return (await inState(database, ...states)).filter((job) => !isSpeech(job));
}

async function inState(database: LibraryDatabase, ...states: Job["state"][]): Promise<Job[]> {
  return (await database.jobs.where("state").anyOf(states).toArray()).filter(isJob);
}

export const jobCommands: CommandRows<
  "queueSummaries" | "claimJob" | "keepJob" | "stopJobs" | "retryJobs" | "dismissJobs" | "releaseJobs"
> = {
  queueSummaries: { run: queueSummaries, recorded: true, marksStay: true, startsJobs: true },
  claimJob: { run: claimJob, recorded: false, marksStay: true },
  keepJob: { run: keepJob, recorded: false, marksStay: true },
  stopJobs: { run: stopJobs, recorded: true, marksStay: true, room: "none" },
  retryJobs: { run: retryJobs, recorded: true, marksStay: true, startsJobs: true },
  dismissJobs: { run: dismissJobs, recorded: true, marksStay: true, room: "none" },
  releaseJobs: { run: releaseJobs, recorded: true, marksStay: true },
};
