import type { CutOff } from "../lecture/summary.ts";
import { deadline } from "./deadline.ts";
import { eventData } from "./event-stream.ts";
import { errorMessage, member, ModelError, type ModelFailure, parsedJson } from "./model-failure.ts";
import { askedOf, askModel, type Fetch, type ModelAccess } from "./model-request.ts";
import type { Prompt } from "./prompt.ts";
import { withoutThinking } from "./thinking.ts";

/** How long a server may be silent, in milliseconds: a big model on a small computer reads for minutes before it writes. */
export interface Patience {
  readonly first: number;
  readonly between: number;
}

export const PATIENCE: Patience = { first: 300_000, between: 120_000 };
/** A summary this long is none, in UTF-16 units. */
const LONGEST = 100_000;

/** What a model has written. */
export interface ModelAnswer {
  readonly text: string;
  /** Why it breaks off; null where the model came to its end. */
  readonly cutOff: CutOff | null;
}

interface ChatTools {
  readonly fetch: Fetch;
  readonly patience: Patience;
  /** Called with all that has been written so far. */
  readonly heard: (text: string) => void;
  readonly signal: AbortSignal;
}

/** Asks an OpenAI-compatible server and reads its answer as it is written. Throws ModelError, or the signal's reason. */
export async function chatCompletion(access: ModelAccess, prompt: Prompt, tools: ChatTools): Promise<ModelAnswer> {
  const { fetch, patience, signal } = tools;
  const { host } = askedOf(access);
  const reading: AnswerState = { text: "", ended: "" };
  const fail = (reason: ModelFailure["reason"]) =>
    new ModelError({ reason, host, model: access.model }, withoutThinking(reading.text, false));
  const late = deadline(signal, () => fail("timed-out"));
  late.within(patience.first);
  try {
    const body = { model: access.model, messages: messagesOf(prompt), stream: true };
    const response = await askModel(access, "/chat/completions", body, fetch, late);
    await read(response, reading, { heard: tools.heard, fail, went: () => late.within(patience.between) });
  } catch (error) {
    if (late.signal.aborted) throw late.signal.reason;
    throw error instanceof ModelError ? error : fail("cut");
  } finally {
    late.clear();
  }
  const cutOff = cutOffBy(reading.ended);
  const text = withoutThinking(reading.text, cutOff === null).trim();
  if (text === "") throw fail(cutOff === "length" ? "only-thought" : "empty");
  return { text, cutOff };
}

interface AnswerState {
  text: string;
  /** The answer's `finish_reason`. */
  ended: string;
}

function messagesOf({ system, user, soFar }: Prompt) {
  return [
    { role: "system", content: system },
    { role: "user", content: user },
    ...(soFar
      ? [
          { role: "assistant", content: soFar.text },
          { role: "user", content: soFar.wanted },
        ]
      : []),
  ];
}

/** `length` and `content_filter` are OpenAI's names; Anthropic's and Gemini's bridges keep their own (seen 2026-11-29). */
function cutOffBy(finishReason: string): CutOff | null {
  switch (finishReason.toLowerCase()) {
    case "length":
    case "max_tokens":
    case "model_length":
      return "length";
    case "content_filter":
    case "safety":
    case "refusal":
      return "content-filter";
    default:
      return null;
  }
}

interface Ears {
  readonly heard: (text: string) => void;
  readonly fail: (reason: ModelFailure["reason"]) => ModelError;
  readonly went: () => void;
}

async function read(response: Response, reading: AnswerState, ears: Ears): Promise<void> {
  const kind = response.headers.get("content-type") ?? "";
  if (/\bhtml\b/i.test(kind) || !response.body) throw ears.fail("not-json");
  // Some servers do not stream, whatever they are asked.
  if (/\bjson\b/i.test(kind) && !/event-stream|ndjson/i.test(kind)) {
    const choice = choiceOf(parsedJson(await response.text()));
    const content = wordsOf(member(member(choice, "message"), "content"));
    if (content === null) throw ears.fail("not-json");
    reading.text = content;
    reading.ended = endOf(choice) ?? "";
    return;
  }
  await readEvents(response.body, reading, ears);
}

async function readEvents(body: ReadableStream<Uint8Array>, reading: AnswerState, ears: Ears): Promise<void> {
  let events = 0;
  let isFinished = false;
  for await (const data of eventData(body)) {
    ears.went();
    if (data.trim() === "[DONE]") {
      isFinished = true;
      break;
    }
    events++;
    const event = parsedJson(data);
    if (event === undefined) throw ears.fail("not-json");
    if (member(event, "error") !== undefined) throw saidInStream(data, ears);
    const choice = choiceOf(event);
    // What it thinks may come in a field of its own (`reasoning_content`, `reasoning`), and is no part of the answer.
    const content = wordsOf(member(member(choice, "delta"), "content") ?? member(choice, "text"));
    if (content) {
      reading.text += content;
      ears.heard(withoutThinking(reading.text, false));
    }
    if (reading.text.length > LONGEST) throw ears.fail("endless");
    const end = endOf(choice);
    if (end !== null) reading.ended = end;
    isFinished ||= end !== null;
  }
  if (!isFinished) throw ears.fail(events === 0 ? "not-json" : "cut");
}

/** An error that a server thinks of in the middle of its answer. */
function saidInStream(data: string, { fail }: Ears): ModelError {
  const { failure, received } = fail("server-error");
  return new ModelError({ ...failure, detail: errorMessage(data).text.slice(0, 200) }, received);
}

function endOf(choice: unknown): string | null {
  const reason = member(choice, "finish_reason");
  return typeof reason === "string" ? reason : null;
}

/** The words of a message; of one in parts, without those that are thought or pictures. Null for what is neither. */
function wordsOf(content: unknown): string | null {
  if (typeof content === "string") return content;
  if (!Array.isArray(content)) return null;
  const words = content.map((part: unknown) => (member(part, "type") === "text" ? member(part, "text") : ""));
  return words.filter((text) => typeof text === "string").join("");
}

function choiceOf(answer: unknown): unknown {
  const choices = member(answer, "choices");
  return Array.isArray(choices) ? choices[0] : undefined;
}
