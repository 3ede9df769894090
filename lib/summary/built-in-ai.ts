/** As `availability()` of Chrome's built-in models says it. */
export type Availability = "unavailable" | "downloadable" | "downloading" | "available";

/** Which of the two interfaces a browser offers, and whether its model is on this computer. */
export interface BuiltIn {
  readonly by: "language-model" | "summarizer" | null;
  readonly state: Availability;
}

export const NO_BUILT_IN: BuiltIn = { by: null, state: "unavailable" };

/** The Prompt API (Chrome 138 in extensions): https://github.com/webmachinelearning/prompt-api */
interface LanguageModelApi {
  availability(options: object): Promise<unknown>;
  create(options: object): Promise<LanguageModelSession>;
}

export interface LanguageModelSession {
  promptStreaming(input: string, options: object): ReadableStream<string>;
  destroy(): void;
}

/** The Summarizer API (Chrome 138): https://github.com/webmachinelearning/writing-assistance-apis */
interface SummarizerApi {
  availability(options: object): Promise<unknown>;
  create(options: object): Promise<SummarizerSession>;
}

export interface SummarizerSession {
  summarizeStreaming(input: string, options: object): ReadableStream<string>;
  destroy(): void;
}

/** The window, or what stands in for it. Both interfaces exist in builds that have no model: only `availability()` knows. */
export type Scope = object;

export function languageModelOf(scope: Scope): LanguageModelApi | null {
  return api(scope, "LanguageModel") as LanguageModelApi | null;
}

export function summarizerOf(scope: Scope): SummarizerApi | null {
  return api(scope, "Summarizer") as SummarizerApi | null;
}

function api(scope: Scope, name: string): object | null {
  const value: unknown = Reflect.get(scope, name);
  return typeof value === "function" || (typeof value === "object" && value !== null) ? value : null;
}

/** Asked for in the same words at every call: for other languages the answer may be another. */
export function languageModelOptions(language: string | null): object {
  const expected = [{ type: "text", languages: [plain(language)] }];
  return { expectedInputs: expected, expectedOutputs: expected };
}

export function summarizerOptions(language: string | null, type: string, length: string): object {
  return {
    type,
    length,
    format: "plain-text",
    expectedInputLanguages: [plain(language)],
    outputLanguage: plain(language),
  };
}

function plain(language: string | null): string {
  return (language ?? "en").split("-")[0] ?? "en";
}

/** Which built-in model can write in a language; the one that takes prompts goes first, for it can do all templates. */
export async function builtInOf(scope: Scope, language: string | null): Promise<BuiltIn> {
  const states = [
    { by: "language-model", state: await ask(languageModelOf(scope), languageModelOptions(language)) },
    { by: "summarizer", state: await ask(summarizerOf(scope), summarizerOptions(language, "tldr", "long")) },
  ] as const;
  return (
    states.find(({ state }) => state === "available") ??
    states.find(({ state }) => state !== "unavailable") ??
    NO_BUILT_IN
  );
}

async function ask(api: LanguageModelApi | SummarizerApi | null, options: object): Promise<Availability> {
  // A browser that refuses to say has no model for this.
  const answer = await api?.availability(options).catch(() => null);
  return (["downloadable", "downloading", "available"] as const).find((state) => state === answer) ?? "unavailable";
}

/** Has the browser fetch its model; only in answer to a click. `share` goes from 0 to 1. Rejects when it fails. */
export async function downloadBuiltIn(
  scope: Scope,
  { by }: BuiltIn,
  language: string | null,
  share: (done: number) => void,
): Promise<void> {
  const monitor = (target: EventTarget) =>
    target.addEventListener("downloadprogress", (event) => {
      const loaded: unknown = Reflect.get(event, "loaded");
      if (typeof loaded === "number") share(Math.min(1, Math.max(0, loaded)));
    });
  const session =
    by === "language-model"
      ? await languageModelOf(scope)?.create({ ...languageModelOptions(language), monitor })
      : await summarizerOf(scope)?.create({ ...summarizerOptions(language, "tldr", "long"), monitor });
  session?.destroy();
}
