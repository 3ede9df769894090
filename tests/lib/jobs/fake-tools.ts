import type { Tools } from "../../../lib/jobs/run-summary.ts";
import type { ModelAnswer } from "../../../lib/summary/chat-completions.ts";
import type { ModelWriter } from "../../../lib/jobs/summary-writer.ts";
import type { JobStore } from "../../../lib/jobs/job-store.ts";
import { wait } from "../../../lib/jobs/wait.ts";
import type { Ending } from "../../../lib/library/commands/job-command.ts";
import { claimed, type Kept, newJob } from "../../../lib/library/job-states.ts";
import type { Job, SummaryRequest } from "../../../lib/library/job.ts";
import type { Prompt } from "../../../lib/summary/prompt.ts";
import { lectureFacts } from "../library/open-test-library.ts";

const NOW = "2026-05-14T13:38:00.000Z";

export const REQUEST: SummaryRequest = { by: "model", template: "short", prompt: "", language: "en" };

export function runningJob(job: Partial<Job> = {}, request: Partial<SummaryRequest> = {}): Job {
  const asked = { id: "job", lectureId: "lecture", request: { ...REQUEST, ...request }, urgent: false };
  return { ...claimed(newJob(asked, NOW), "me", NOW), ...job };
}

/** A model that may answer with its words alone. */
type FakeModel = (...asked: Parameters<ModelWriter["write"]>) => Promise<ModelAnswer | string>;

/** The world of a job in memory: pauses take no time, and `write` is the model. */
export function fakeTools(write: FakeModel, { captions = 40, room = 200 } = {}) {
  const kept: Kept[] = [];
  const endings: Ending[] = [];
  const prompts: Prompt[] = [];
  const pauses: number[] = [];
  const reported: unknown[] = [];
  const answers: ("go-on" | "stop" | "lost")[] = [];
  const store: JobStore = {
    claim: async () => null,
    keep: async (_, given) => {
      kept.push(structuredClone(given));
      return answers.shift() ?? "go-on";
    },
    end: async (_, ending) => void endings.push(ending),
  };
  const cues = Array.from({ length: captions }, (_, at) => ({
    startSeconds: at * 10,
    text: `Sentence ${at} of a talk on tides.`,
  }));
  const tools: Tools = {
    store,
    read: async () => ({ facts: lectureFacts(), transcript: { id: "t1", language: "en", cues } }),
    writerFor: async () => ({
      kind: "model",
      source: { by: "model", name: "small" },
      room,
      write: async (prompt, heard, signal) => {
        prompts.push(prompt);
        const answer = await write(prompt, heard, signal);
        return typeof answer === "string" ? { text: answer, cutOff: null } : answer;
      },
    }),
    now: () => Date.parse(NOW),
    wait: async (ms, signal) => {
      pauses.push(ms);
      await wait(ms === 1000 ? 2 : 0, signal);
    },
    fence: () => "MATERIAL-test",
    report: (error) => void reported.push(error),
  };
  return { tools, kept, endings, prompts, pauses, answers, reported };
}
