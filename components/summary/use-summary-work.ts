import { useState } from "react";
import {
  queueContinuation,
  queuePageSummary,
  queueSummary,
  summaryRequest,
} from "../../lib/browser/queue-summaries.ts";
import { modelSetting, summariserSetting, summaryLengthSetting } from "../../lib/browser/settings.ts";
import type { LectureFacts } from "../../lib/lecture/lecture.ts";
import { isOpen } from "../../lib/library/job-states.ts";
import { type Job, pageOf } from "../../lib/library/job.ts";
import type { NewSummary } from "../../lib/library/draft.ts";
import type { Reply } from "../../lib/library/commands/command.ts";
import type { Summary } from "../../lib/lecture/summary.ts";
import { builtInOf } from "../../lib/summary/built-in-ai.ts";
import type { TextSources } from "../../lib/summary/source-text.ts";
import { sayRefusal } from "../../lib/browser/say-refusal.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import { useJob } from "./use-job.ts";
import { openSettings } from "./open-settings.ts";
import { useSummariser } from "./use-summariser.ts";

/** What a summary is made of. */
export interface SummarySubject {
  readonly facts: LectureFacts;
  /** Null while the page is not saved. */
  readonly lectureId: string | null;
  readonly transcript: () => Promise<TextSources["transcript"]>;
  readonly library: Promise<IDBDatabase>;
}

export interface SummaryWork {
  /** The summary that is being made elsewhere, or how the last one ended. */
  readonly job: Job | null;
  /** Whether one is being made, here or elsewhere. */
  readonly busy: boolean;
  /** A sentence when it could not even begin. */
  readonly problem: string;
  readonly summarise: () => Promise<void>;
  /** Goes on with a version that was cut off. */
  readonly goOn: (version: Summary) => Promise<void>;
  readonly stop: () => void;
  readonly retry: () => void;
  readonly dismiss: () => void;
  /** Takes the page's own description for a summary, where it has one. */
  readonly describe: () => void;
  readonly canDescribe: boolean;
}

/** Makes summaries in the way that is set: at once on this page, or as a job that goes on when the page is closed. */
export function useSummaryWork(subject: SummarySubject, onMade: (summary: NewSummary) => unknown): SummaryWork {
  const { facts, lectureId, transcript, library } = subject;
  const { run } = useCommands();
  const local = useSummariser(facts, transcript);
  const [refusal, setRefusal] = useState("");
  const [isAsking, setAsking] = useState(false);
  const names = [...(lectureId === null ? [] : [lectureId]), ...[facts.key, ...facts.aliases].map(pageOf)];

  const { job, look } = useJob(library, names, (ended) => {
    // A page's summary stands in its draft; an entry's is a version of it, and whatever shows the entry reads it anew.
    if (ended?.result && lectureId === null) onMade(ended.result);
    void run("dismissJobs", { ids: ended?.state === "done" ? [ended.id] : [] });
  });

  async function summarise(): Promise<void> {
    setRefusal("");
    if ((await summariserSetting.read()) === "extract") {
      const summary = await local.summarise(await summaryLengthSetting.read());
      if (summary) await onMade(summary);
      return;
    }
    if (await needsSettings()) return openSettings();
    await ask(async () =>
      lectureId === null ? queuePageSummary({ facts, transcript: await transcript() }) : queueSummary(lectureId),
    );
  }

  async function ask(queue: () => Promise<Reply<"queueSummaries">>): Promise<void> {
    setRefusal("");
    setAsking(true);
    const reply = await queue();
    setAsking(false);
    if (reply.status === "refused") setRefusal(sayRefusal(reply));
    look();
  }

  const ids = job ? [job.id] : [];
  return {
    job,
    busy: isAsking || local.busy || (job !== null && isOpen(job)),
    problem: local.problem || refusal,
    summarise,
    goOn: (version) => ask(() => queueContinuation(version)),
    stop: () => void run("stopJobs", { ids }).then(look),
    retry: () => void run("retryJobs", { ids }).then(look),
    dismiss: () => void run("dismissJobs", { ids }).then(look),
    canDescribe: facts.description.trim() !== "",
    describe: () => void onMade({ text: facts.description.trim(), source: { by: "page" }, language: facts.language }),
  };
}

/** A way that cannot begin: no model is set, or the browser's own is not on this computer yet, which takes a click there. */
async function needsSettings(): Promise<boolean> {
  const { by, language } = await summaryRequest();
  if (by === "model") return !(await modelSetting.read())?.model;
  return by === "browser" && (await builtInOf(globalThis, language)).state !== "available";
}
