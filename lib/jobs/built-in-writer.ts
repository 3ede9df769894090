import {
  builtInOf,
  languageModelOf,
  languageModelOptions,
  type LanguageModelSession,
  type Scope,
  summarizerOf,
  summarizerOptions,
  type SummarizerSession,
} from "../summary/built-in-ai.ts";
import type { ModelAnswer } from "../summary/chat-completions.ts";
import { ModelError, type ModelFailure } from "../summary/model-failure.ts";
import type { Prompt } from "../summary/prompt.ts";
import { templateById } from "../summary/templates.ts";
import type { ModelWriter } from "./summary-writer.ts";

/** Tokens of text in one question: Gemini Nano takes about 6,000 with its answer, and is better with less. */
const ROOM = 3_000;
const NAME = "Chrome";

/** What the summariser interface calls a template; the others need a model that takes prompts. */
const KINDS: Readonly<Record<string, readonly [type: string, length: string]>> = {
  short: ["tldr", "short"],
  medium: ["tldr", "long"],
  long: ["key-points", "long"],
  "key-points": ["key-points", "long"],
};

/** The model that is built into the browser. Throws ModelError where there is none for this. */
export async function builtInWriter(
  scope: Scope,
  template: string | null,
  language: string | null,
): Promise<ModelWriter> {
  const { by, state } = await builtInOf(scope, language);
  const kind = KINDS[templateById(template ?? "") ?? ""];
  if (state !== "available" || by === null || (by === "summarizer" && !kind)) throw failed("browser-model-missing");
  const write =
    by === "language-model" ? promptIt(scope, language) : summarizeIt(scope, language, kind ?? ["tldr", "long"]);
  return { kind: "model", source: { by: "browser", name: NAME }, room: ROOM, write };
}

function promptIt(scope: Scope, language: string | null): ModelWriter["write"] {
  return async ({ system, user }, heard, signal) => {
    const initialPrompts = [{ role: "system", content: system }];
    const make = () => languageModelOf(scope)?.create({ ...languageModelOptions(language), initialPrompts, signal });
    return written(make, (session: LanguageModelSession) => session.promptStreaming(user, { signal }), heard, signal);
  };
}

function summarizeIt(
  scope: Scope,
  language: string | null,
  [type, length]: readonly [string, string],
): ModelWriter["write"] {
  return async ({ text }: Prompt, heard, signal) => {
    const make = () => summarizerOf(scope)?.create({ ...summarizerOptions(language, type, length), signal });
    return written(make, (session: SummarizerSession) => session.summarizeStreaming(text, { signal }), heard, signal);
  };
}

async function written<S extends { destroy(): void }>(
  make: () => Promise<S> | undefined,
  start: (session: S) => ReadableStream<string>,
  heard: (text: string) => void,
  signal: AbortSignal,
): Promise<ModelAnswer> {
  let text = "";
  try {
    const session = await make();
    if (!session) throw failed("browser-model-missing");
    try {
      const reader = start(session).getReader();
      for (let next = await reader.read(); !next.done; next = await reader.read()) {
        text += next.value;
        heard(text);
      }
    } finally {
      session.destroy();
    }
  } catch (error) {
    if (signal.aborted || error instanceof ModelError) throw error;
    const detail = error instanceof Error ? error.name : "";
    throw new ModelError({ reason: "browser-model-failed", host: NAME, detail }, text);
  }
  if (text.trim() === "") throw failed("empty");
  return { text, cutOff: null };
}

function failed(reason: ModelFailure["reason"]): ModelError {
  return new ModelError({ reason, host: NAME });
}
