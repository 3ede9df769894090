import type { Ending } from "../library/commands/job-command.ts";
import type { Kept } from "../library/job-states.ts";
import type { Job } from "../library/job.ts";
import type { SummarySource } from "../lecture/summary.ts";
import { ModelError } from "../summary/model-failure.ts";
import { cutIntoParts } from "../summary/parts.ts";
import type { Task } from "../summary/prompt.ts";
import { continued } from "../summary/prompt.ts";
import { joined } from "../summary/joined.ts";
import { tokenEstimate } from "../summary/token-estimate.ts";
import { templateById } from "../summary/templates.ts";
import { withRetries } from "./with-retries.ts";
import { handOver } from "./hand-over.ts";
import { failureOf, JobError } from "./job-error.ts";
import type { JobStore } from "./job-store.ts";
import { type Lease, type Wait, holdLease } from "./lease.ts";
import { type Material, materialOf, type JobSubject } from "./material.ts";
import { promptFor } from "./prompt-for.ts";
import { isLast, nextStep, type Step, whatThereIs, withAnswer } from "./summary-steps.ts";
import type { ModelWriter, SummaryWriter } from "./summary-writer.ts";

/** What working on jobs needs of the world. */
export interface Tools {
  readonly store: JobStore;
  /** Null when the lecture is gone. */
  readonly read: (job: Job) => Promise<JobSubject | null>;
  /** Throws ModelError where the wanted one is not there. */
  readonly writerFor: (job: Job) => Promise<SummaryWriter>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly wait: Wait;
  /** Hears of what went wrong for no reason that has a name. */
  readonly report: (error: unknown) => void;
  /** Random letters for the fence around a page's text. */
  readonly fence: () => string;
}

/** Works on a job that was claimed until it has ended, or was lost to somebody else. */
export async function runSummary(job: Job, tools: Tools): Promise<void> {
  const work = {
    job,
    kept: keptOf(job),
    isLast: false,
    source: { by: job.request.by } as SummarySource,
    language: job.request.language,
  };
  const lease = holdLease(() => tools.store.keep(job.id, work.kept), tools);
  const ending = await summarise(work, lease, tools).then(
    (text): Ending => ({ ...endingOf(work), state: "done", text, failure: null }),
    (error: unknown): Ending => {
      if (error instanceof ModelError && error.received !== "") work.kept = { ...work.kept, partial: error.received };
      const text = whatThereIs(work.kept.finished, wholeOf(work, work.kept.partial), work.isLast);
      const wasStopped = lease.state() === "stop";
      if (!wasStopped && failureOf(error).reason === "unknown") tools.report(error);
      return {
        ...endingOf(work),
        state: wasStopped ? "stopped" : "failed",
        text,
        failure: wasStopped ? null : failureOf(error),
      };
    },
  );
  await handOver(() => tools.store.end(job.id, ending), lease, tools);
  await lease.stop();
}

interface Work {
  readonly job: Job;
  kept: Kept;
  /** Whether what arrives now is the summary itself, not notes on a part. */
  isLast: boolean;
  source: SummarySource;
  language: string | null;
}

function keptOf({ begun, finished, progress }: Job): Kept {
  return { begun, finished, partial: "", progress };
}

function endingOf({ source, language }: Work): Pick<Ending, "source" | "language"> {
  return { source, language };
}

/** What has arrived, behind what it goes on with. */
function wholeOf({ job, isLast }: Work, arrived: string): string {
  return isLast ? joined(job.request.soFar ?? "", arrived) : arrived;
}

async function summarise(work: Work, lease: Lease, tools: Tools): Promise<string> {
  const { job } = work;
  const subject = await tools.read(job);
  if (!subject) throw new JobError({ reason: "gone" });
  const material = materialOf(subject);
  if (!material) throw new JobError({ reason: "no-text" });
  const writer = await tools.writerFor(job);
  work.language = job.request.language ?? material.language;
  work.source = {
    ...writer.source,
    ...(writer.kind === "model" && { prompt: job.request.prompt || (job.request.template ?? "") }),
  };
  if (writer.kind === "picker") {
    work.language = material.language;
    return orNothing(await writer.pick(material, job.request.template, subject.facts.title, lease.signal));
  }
  return writeParts(work, { material, writer, task: taskOf(job, subject, tools) }, lease, tools);
}

function taskOf({ request }: Job, { facts }: JobSubject, { fence }: Tools): Task {
  const template = request.prompt === "" ? (templateById(request.template ?? "") ?? "medium") : null;
  const wanted = template === null ? { own: request.prompt } : { template };
  return { wanted, language: request.language, facts, fence: fence() };
}

function orNothing(text: string): string {
  if (text.trim() === "") throw new JobError({ reason: "no-text" });
  return text;
}

interface SummaryWriting {
  readonly material: Material;
  readonly writer: ModelWriter;
  readonly task: Task;
}

async function writeParts(
  work: Work,
  { material, writer, task }: SummaryWriting,
  lease: Lease,
  tools: Tools,
): Promise<string> {
  const { soFar = "" } = work.job.request;
  const room = Math.max(writer.room / 2, writer.room - tokenEstimate(soFar));
  const begun = { text: material.name, room };
  const isSame = work.kept.begun?.text === begun.text && work.kept.begun.room === begun.room;
  if (!isSame) work.kept = { begun, finished: [], partial: "", progress: null };
  const parts = cutIntoParts(material.lines, room);
  for (;;) {
    const step = nextStep(parts, work.kept.finished, room);
    work.isLast = isLast(step);
    work.kept = { ...work.kept, partial: "", progress: progressOf(step, parts.length) };
    lease.heartbeat();
    const asked = promptFor(step, task);
    const prompt = work.isLast && soFar !== "" ? continued(asked, soFar) : asked;
    const heard = (partial: string) => {
      work.kept = { ...work.kept, partial };
    };
    const ask = () => writer.write(prompt, heard, lease.signal);
    const { text, cutOff } = await withRetries(ask, { work, lease, tools });
    if (work.isLast) {
      if (cutOff) work.source = { ...work.source, cutOff };
      return wholeOf(work, text);
    }
    work.kept = { ...work.kept, finished: withAnswer(work.kept.finished, step, text), partial: "" };
    // A part counts as finished once it is kept.
    await lease.kept();
  }
}

function progressOf(step: Step, parts: number): Kept["progress"] {
  if (step.kind === "part") return { part: step.index + 1, parts };
  return step.kind === "whole" ? { part: 1, parts: 1 } : { part: parts + 1, parts };
}
