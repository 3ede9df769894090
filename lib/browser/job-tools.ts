import { createRunner, type Runner } from "../jobs/runner.ts";
import { builtInWriter } from "../jobs/built-in-writer.ts";
import type { JobStore } from "../jobs/job-store.ts";
import { picker } from "../jobs/picker.ts";
import { readSubject } from "../jobs/read-subject.ts";
import { serverWriter } from "../jobs/server-writer.ts";
import { wait } from "../jobs/wait.ts";
import type { SummaryWriter } from "../jobs/summary-writer.ts";
import type { Ending } from "../library/commands/job-command.ts";
import type { CommandType, Input, Reply, Result } from "../library/commands/command.ts";
import { idbReader } from "../library/idb-reader.ts";
import type { Job } from "../library/job.ts";
import { openForReading } from "../library/open-for-reading.ts";
import { LIMITS } from "../lecture/limits.ts";
import { newId } from "../lecture/record.ts";
import { PATIENCE } from "../summary/chat-completions.ts";
import { ModelError } from "../summary/model-failure.ts";
import { cutText } from "../text/clean.ts";
import { CodedError } from "./failure.ts";
import { extractOffThread } from "./extract-off-thread.ts";
import type { ModelReach, SpeechReaching } from "./model-access.ts";
import { newFence } from "./new-fence.ts";
import { report } from "./report.ts";

/** The way to the one writer of the library. */
export type Send = <T extends CommandType>(type: T, input: Input<T>) => Promise<Reply<T>>;

interface JobWorld {
  readonly send: Send;
  readonly modelReach: () => Promise<ModelReach | null>;
  /** `sound` is the address that it is fetched from, if it is; `answeredIn` is kept for the next time. */
  readonly speechReach: SpeechReaching;
  readonly idle: (isStill: () => boolean) => void;
}

/** Works on jobs in this document or worker. */
export function jobRunner({ send, modelReach, speechReach, idle }: JobWorld): Runner {
  const tools = {
    store: jobStore(send, newId()),
    read: (job: Job) => reading(send, job),
    writerFor: (job: Job) => writerFor(job, modelReach),
    now: Date.now,
    wait,
    fence: newFence,
    report: (error: unknown) => report("jobs", error),
  };
  // What reads sound is large, and wanted seldom.
  const transcribe = async (job: Job) => {
    const { transcribeJob } = await import("./transcribe-job.ts");
    await transcribeJob(job, { ...tools, send, speechReach });
  };
  return createRunner(tools, idle, transcribe);
}

/** Where the library keeps jobs, for `owner`, who works on them. */
export function jobStore(send: Send, owner: string): JobStore {
  return {
    claim: async () => (await sent(send, "claimJob", { owner })).job,
    keep: async (id, kept) => (await sent(send, "keepJob", { id, owner, kept })).answer,
    end: async (id, ending) => {
      const bare = bareEnding(ending);
      // What the library does not take now it does not take later either: then less is handed over, and that is said.
      const nothing: Ending = bare.text === "" ? bare : { ...bare, text: "", failure: { reason: "not-taken" } };
      for (const offered of [ending, bare, nothing]) {
        const reply = await onceAnswered(() => send("endJob", { id, owner, ending: offered }));
        if (reply.status === "done") return;
        const refusal = new CodedError("endJob", reply.reason);
        if (reply.reason !== "bad-input" || offered === nothing) throw refusal;
        report("jobs", refusal);
      }
    },
  };
}

/** The text alone, no longer than one may be: nothing that is said of it can keep it out of the library. */
function bareEnding({ text, source }: Ending): Ending {
  const failure = text === "" ? { reason: "unknown", detail: "bad-input" } : { reason: "cut-to-fit" };
  return { state: "failed", text: cutText(text, LIMITS.summary), source: { by: source.by }, language: null, failure };
}

/**
 * Asks again as long as nobody answers: a background that was away is back within moments, and what was made must not
 * wait out the pauses for a full disk until it is handed over.
 */
async function onceAnswered<T extends CommandType>(ask: () => Promise<Reply<T>>): Promise<Reply<T>> {
  for (let times = 0; ; times++) {
    const reply = await ask();
    if (reply.status === "done" || reply.reason !== "no-answer") return reply;
    if (times === 0) report("jobs", new CodedError("endJob", reply.reason));
  }
}

async function sent<T extends CommandType>(send: Send, type: T, input: Input<T>): Promise<Result<T>> {
  const answer = await send(type, input);
  if (answer.status === "refused") throw new CodedError(type, answer.reason);
  return answer.result;
}

/** Opened anew for each job: an open connection would hold up an upgrade of the library. */
async function reading(send: Send, job: Job) {
  const database = await openForReading(() => send("prepare", {}));
  try {
    return await readSubject(idbReader(database), job);
  } finally {
    database.close();
  }
}

async function writerFor({ request }: Job, modelReach: JobWorld["modelReach"]): Promise<SummaryWriter> {
  switch (request.by) {
    case "speech":
    case "extract":
      return picker(extractOffThread);
    case "browser":
      return builtInWriter(globalThis, request.template, request.language);
    case "model": {
      const reach = await modelReach();
      if (!reach) throw new ModelError({ reason: "not-set", host: "" });
      return serverWriter(reach.access, reach.window, (address, options) => fetch(address, options), PATIENCE);
    }
  }
}
