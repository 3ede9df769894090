import { done, failed, isOpen, stopped } from "../job-states.ts";
import { emptyDraft, type NewSummary, withVersion } from "../draft.ts";
import { isJob, isSpeech, type Job, type JobFailure, pageKeyOf, textOf } from "../job.ts";
import type { Input, Result } from "./command.ts";
import { findLecture } from "./find-lecture.ts";
import type { Ending } from "./job-command.ts";
import { forget, jobById, jobsFor } from "./jobs.ts";
import type { CommandRows } from "./row.ts";
import { addSummary, deleteSummary, liveSummaries } from "./summaries.ts";
import type { Writer } from "./writer.ts";

/** A job ends once: a second end, or one by somebody who has lost the job, changes nothing. */
export async function endJob(writer: Writer, { id, owner, ending }: Input<"endJob">): Promise<Result<"endJob">> {
  const job = await jobById(writer.database, id);
  if (!job || job.state !== "running" || job.lease?.owner !== owner) return { summaryId: job?.summaryId ?? null };
  const text = ending.text.trim();
  const made = text === "" ? null : { text, source: ending.source, language: ending.language };
  const kept = made ? await keepText(writer, job, made) : {};
  const ended = { ...endedAs(job, ending, writer.now), ...kept };
  await writer.database.jobs.put(ended);
  if (ended.state === "done") await writer.database.jobs.delete(textOf(id));
  if (ended.state === "done" && isSpeech(ended)) await forgetEarlier(writer, ended);
  if (ended.failure) await failAlike(writer, ended.request.by, ended.failure);
  // The version is what a lecture shows of it; of a page the popup fetches the text.
  if (ended.state === "done" && ended.summaryId !== null) await writer.database.jobs.delete(id);
  return { summaryId: ended.summaryId };
}

/** What earlier attempts at a transcript had come to. */
async function forgetEarlier({ database }: Writer, done: Job): Promise<void> {
  const others = (await jobsFor(database, done.lectureId)).filter((job) => isSpeech(job) && job.id !== done.id);
  await forget(
    database,
    others.filter((job) => !isOpen(job)),
  );
}

/** Reasons that lie with the server or its settings, and not with a lecture. */
const SHARED = new Set([
  "not-set",
  "no-access",
  "key-refused",
  "origin-refused",
  "no-model",
  "no-endpoint",
  "no-credit",
  "too-many",
  "not-json",
  "redirected",
  "no-network",
  "browser-model-missing",
]);

/** Of many that wait, the next thousand would only be refused as well: they are told at once, and can be tried again together. */
async function failAlike({ database, now }: Writer, by: Job["request"]["by"], failure: JobFailure): Promise<void> {
  if (!SHARED.has(failure.reason)) return;
  const waiting = (await database.jobs.where("state").equals("waiting").toArray()).filter(isJob);
  const alike = waiting.filter((job) => job.request.by === by && !job.urgent);
  await database.jobs.bulkPut(alike.map((job) => failed(job, failure, now)));
}

function endedAs(job: Job, { state, failure }: Ending, now: string): Job {
  if (state === "done") return done(job, now);
  return state === "stopped" ? stopped(job, now) : failed(job, failure ?? { reason: "interrupted" }, now);
}

/** As a version of the lecture; for a page that is not saved yet, in its draft. */
async function keepText(writer: Writer, job: Job, made: NewSummary): Promise<Partial<Job>> {
  const key = pageKeyOf(job.lectureId);
  const lecture =
    key === null
      ? await writer.database.lectures.get(job.lectureId)
      : await findLecture(writer.database, [key]).then((found) => (found?.deletedAt === null ? found : undefined));
  if (lecture) {
    const { summaryId } = await addSummary(writer, { lectureId: lecture.id, summary: made });
    await replacePartial(writer, lecture.id, job.summaryId);
    return { summaryId, result: null };
  }
  if (key === null) return {};
  const draft = (await writer.database.drafts.get(key)) ?? emptyDraft(key, writer.now);
  const without = job.result
    ? { ...draft, versions: draft.versions.filter(({ text }) => text !== job.result?.text) }
    : draft;
  await writer.database.drafts.put({ ...withVersion(without, made, job.result?.text), updatedAt: writer.now });
  return { result: made };
}

/** What an earlier attempt had come to is in the whole summary. */
async function replacePartial(writer: Writer, lectureId: string, summaryId: string | null): Promise<void> {
  const live = await liveSummaries(writer.database, lectureId);
  if (live.some(({ id }) => id === summaryId)) await deleteSummary(writer, { lectureId, summaryId: summaryId ?? "" });
}

export const endJobCommands: CommandRows<"endJob"> = {
  endJob: { run: endJob, recorded: true },
};
