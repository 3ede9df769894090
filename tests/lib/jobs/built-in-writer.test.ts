import { describe, expect, test } from "vitest";
import { builtInWriter } from "../../../lib/jobs/built-in-writer.ts";
import { builtInOf, downloadBuiltIn, NO_BUILT_IN } from "../../../lib/summary/built-in-ai.ts";
import { ModelError } from "../../../lib/summary/model-failure.ts";

const prompt = { system: "Summarise.", user: "<<<text>>>", text: "text" };

function streamed(...pieces: readonly string[]): ReadableStream<string> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
}

/** A browser with built-in models that say they are in these states. */
function browserWith(model: string | null, summarizer: string | null) {
  const asked: unknown[] = [];
  const api = (state: string, session: object) => ({
    availability: async () => state,
    create: async (options: { monitor?: (target: EventTarget) => void }) => {
      asked.push(options);
      const target = new EventTarget();
      options.monitor?.(target);
      for (const loaded of [0, 0.5, 1]) target.dispatchEvent(Object.assign(new Event("downloadprogress"), { loaded }));
      return { destroy: () => asked.push("destroyed"), ...session };
    },
  });
  const scope = {
    ...(model !== null && { LanguageModel: api(model, { promptStreaming: () => streamed("The moon ", "pulls.") }) }),
    ...(summarizer !== null && {
      Summarizer: api(summarizer, { summarizeStreaming: (text: string) => streamed(`Of ${text}`) }),
    }),
  };
  return { scope, asked };
}

describe("whether a browser has a model of its own", () => {
  test.each([
    [null, null, NO_BUILT_IN],
    ["unavailable", "unavailable", NO_BUILT_IN],
    ["available", "available", { by: "language-model", state: "available" }],
    ["downloadable", "available", { by: "summarizer", state: "available" }],
    ["downloadable", null, { by: "language-model", state: "downloadable" }],
    ["nonsense", "downloading", { by: "summarizer", state: "downloading" }],
  ])("%s and %s", async (model, summarizer, expected) => {
    expect(await builtInOf(browserWith(model, summarizer).scope, "en")).toEqual(expected);
  });

  test("one that refuses to say has none", async () => {
    const LanguageModel = { availability: () => Promise.reject(new DOMException("no", "NotSupportedError")) };
    expect(await builtInOf({ LanguageModel }, "zh-CN")).toEqual(NO_BUILT_IN);
  });
});

describe("the model of the browser", () => {
  test("writes what it is asked for, piece by piece, and is put away afterwards", async () => {
    const { scope, asked } = browserWith("available", null);
    const writer = await builtInWriter(scope, "questions", "en");
    const heard: string[] = [];
    expect(await writer.write(prompt, (text) => heard.push(text), new AbortController().signal)).toEqual({
      text: "The moon pulls.",
      cutOff: null,
    });
    expect(heard).toEqual(["The moon ", "The moon pulls."]);
    expect(asked.at(-1)).toBe("destroyed");
  });

  test("that only summarises gets the text alone, and is not asked for questions", async () => {
    const { scope, asked } = browserWith(null, "available");
    const writer = await builtInWriter(scope, "key-points", "en");
    expect(await writer.write(prompt, () => {}, new AbortController().signal)).toMatchObject({ text: "Of text" });
    expect(asked[0]).toMatchObject({ type: "key-points", format: "plain-text", outputLanguage: "en" });
    await expect(builtInWriter(scope, "questions", "en")).rejects.toThrow("browser-model-missing");
  });

  test("that is not on this computer yet is not used", async () => {
    await expect(builtInWriter(browserWith("downloadable", null).scope, "short", "en")).rejects.toBeInstanceOf(
      ModelError,
    );
  });

  test("that fails in the middle leaves what it had written", async () => {
    const { scope } = browserWith("available", null);
    const broken = new ReadableStream<string>({
      pull(controller) {
        controller.enqueue("The moon");
        controller.error(new DOMException("gone", "UnknownError"));
      },
    });
    Object.assign(scope.LanguageModel ?? {}, { create: async () => ({ destroy() {}, promptStreaming: () => broken }) });
    const writer = await builtInWriter(scope, "short", "en");
    const error: unknown = await writer
      .write(prompt, () => {}, new AbortController().signal)
      .catch((each: unknown) => each);
    expect(error).toMatchObject({ failure: { reason: "browser-model-failed", detail: "UnknownError" } });
  });

  test("is fetched with its progress told", async () => {
    const { scope } = browserWith("downloadable", null);
    const shares: number[] = [];
    await downloadBuiltIn(scope, { by: "language-model", state: "downloadable" }, "en", (share) => shares.push(share));
    expect(shares).toEqual([0, 0.5, 1]);
  });
});
