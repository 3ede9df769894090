import { newId } from "../lecture/record.ts";
import type { Summary } from "../lecture/summary.ts";
import { type PageText, pageOf, type SummaryRequest } from "../library/job.ts";
import type { NewJob } from "../library/commands/job-command.ts";
import type { Reply } from "../library/commands/command.ts";
import { templateById } from "../summary/templates.ts";
import { interfaceLanguage } from "../words/say.ts";
import { sendCommand } from "./send-command.ts";
import {
  answerLanguageSetting,
  ownPromptsSetting,
  summariserSetting,
  summaryLengthSetting,
  templateSetting,
} from "./settings.ts";

const AT_ONCE = 500;

/** What came of asking for many summaries. */
export interface Queued {
  /** Those that have one on its way already are not asked for again. */
  readonly queued: number;
  /** Null when all could be asked for. */
  readonly refused: Extract<Reply, { status: "refused" }> | null;
}

/**
 * Asks for a summary of each of these lectures, in the way that the person has chosen; they are made one after the
 * other, whatever is closed meanwhile. Any number of ids; 500 go in one transaction. `signal` ends it between two.
 */
export async function queueSummaries(lectureIds: readonly string[], signal?: AbortSignal): Promise<Queued> {
  const request = await summaryRequest();
  let queued = 0;
  for (let at = 0; at < lectureIds.length; at += AT_ONCE) {
    if (signal?.aborted) break;
    const jobs = lectureIds
      .slice(at, at + AT_ONCE)
      .map((lectureId): NewJob => ({ id: newId(), lectureId, request, urgent: false }));
    const reply = await sendCommand("queueSummaries", { jobs });
    if (reply.status === "refused") return { queued, refused: reply };
    queued += reply.result.queued;
  }
  return { queued, refused: null };
}

/** Asks for the summary of one lecture, which goes before the many. */
export async function queueSummary(lectureId: string): Promise<Reply<"queueSummaries">> {
  const job = { id: newId(), lectureId, request: await summaryRequest(), urgent: true };
  return sendCommand("queueSummaries", { jobs: [job] });
}

/** Has a version that was cut off gone on with, by who wrote it and in the same kind; that makes a version of its own. */
export async function queueContinuation({
  lectureId,
  source,
  language,
  text,
}: Summary): Promise<Reply<"queueSummaries">> {
  const template = templateById(source.prompt ?? "");
  const request: SummaryRequest = {
    by: source.by === "browser" ? "browser" : "model",
    template: template ?? (source.prompt ? null : "medium"),
    prompt: template ? "" : (source.prompt ?? ""),
    language,
    soFar: text,
  };
  return sendCommand("queueSummaries", { jobs: [{ id: newId(), lectureId, request, urgent: true }] });
}

/** The same for a page that is not saved yet, with its texts; the summary comes into its draft. */
export async function queuePageSummary(page: PageText): Promise<Reply<"queueSummaries">> {
  const job = { id: newId(), lectureId: pageOf(page.facts.key), request: await summaryRequest(), urgent: true, page };
  return sendCommand("queueSummaries", { jobs: [job] });
}

/** What the settings say of the next summary. */
export async function summaryRequest(): Promise<SummaryRequest> {
  const [by, length, chosen, own, answer] = await Promise.all([
    summariserSetting.read(),
    summaryLengthSetting.read(),
    templateSetting.read(),
    ownPromptsSetting.read(),
    answerLanguageSetting.read(),
  ]);
  const prompt = own.find(({ id }) => id === chosen)?.text.trim() ?? "";
  const template = prompt === "" ? (templateById(chosen) ?? "medium") : null;
  const language = answer === "interface" ? interfaceLanguage() : answer === "content" ? null : answer;
  return by === "extract" ? { by, template: length, prompt: "", language: null } : { by, template, prompt, language };
}
