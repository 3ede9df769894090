import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chatCompletion } from "../../../lib/summary/chat-completions.ts";
import { joined } from "../../../lib/summary/joined.ts";
import { ModelError } from "../../../lib/summary/model-failure.ts";
import { listModels } from "../../../lib/summary/model-list.ts";
import { continued, type Prompt } from "../../../lib/summary/prompt.ts";
import { type ModelServer, startModelServer } from "../../setup/model-server.ts";

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());

const prompt = { system: "Summarise.", user: "The moon pulls the sea.", text: "The moon pulls the sea." };

interface Asking {
  readonly key?: string | null;
  readonly base?: string;
  readonly patience?: { readonly first: number; readonly between: number };
  readonly signal?: AbortSignal;
  readonly question?: Prompt;
  readonly heard?: (text: string) => void;
}

async function ask(model: string, asking: Asking = {}): Promise<string> {
  return (await answer(model, asking)).text;
}

function answer(model: string, { key = "the-secret-key", base = server.base, ...asking }: Asking = {}) {
  const { patience = { first: 5000, between: 5000 }, signal = new AbortController().signal, heard = () => {} } = asking;
  const { question = prompt } = asking;
  return chatCompletion({ base, model, key, isAllowed: true }, question, { fetch, patience, signal, heard });
}

async function failure(answer: Promise<unknown>) {
  const error: unknown = await answer.then(
    () => new Error("It did not fail"),
    (each: unknown) => each,
  );
  if (!(error instanceof ModelError)) throw error;
  return { ...error.failure, received: error.received };
}

describe("an answer", () => {
  test("is heard as it is written", async () => {
    const heard: string[] = [];
    const text = await ask("good", { heard: (so) => heard.push(so) });
    expect(text).toMatch(/^The moon raises the tides twice a day\./);
    expect(heard.length).toBeGreaterThan(3);
    expect(heard.every((each) => text.startsWith(each.trimEnd()))).toBe(true);
  });

  test("is taken whole from a server that does not stream", async () => {
    expect(await ask("whole")).toMatch(/^The moon raises/);
  });

  test("is given without what the model thought before it", async () => {
    expect(await ask("thinking")).toMatch(/^The moon raises/);
  });

  test.each(["thinking", "thinking-apart", "thinking-whole", "thinking-parts"])(
    "is given without what a model like %s wrote in a field of its own",
    async (model) => {
      const heard: string[] = [];
      expect(await ask(model, { heard: (so) => heard.push(so) })).toMatch(/^The moon raises/);
      expect(heard.join()).not.toContain("Let me see");
    },
  );

  test.each([
    ["short-winded", "length"],
    ["filtered", "content-filter"],
    ["good", null],
  ])("of %s says why it breaks off: %s", async (model, cutOff) => {
    expect(await answer(model)).toMatchObject({ text: expect.stringMatching(/^The moon/), cutOff });
  });

  test("goes on where it broke off", async () => {
    const first = await ask("short-winded");
    const rest = await answer("short-winded", { question: continued(prompt, first) });
    expect(joined(first, rest.text)).toBe("The moon raises the tides twice a day.");
    expect(rest.cutOff).toBeNull();
  });

  test("may take its time, as long as something comes", async () => {
    server.slowness = 300;
    expect(await ask("slow", { patience: { first: 2000, between: 100 } })).toMatch(/^The moon raises/);
  });

  test("ends at once when the person stops it", async () => {
    const stop = new AbortController();
    const answer = ask("endless", { signal: stop.signal, heard: () => stop.abort(new Error("stopped")) });
    await expect(answer).rejects.toThrow("stopped");
  });
});

describe("the key", () => {
  test("goes with the question, and none goes where none is set", async () => {
    await ask("good");
    expect(server.asked.at(-1)?.authorization).toBe("Bearer the-secret-key");
    await ask("good", { key: null });
    expect(server.asked.at(-1)?.authorization).toBeUndefined();
  });

  test("is in no error, even where the server repeats it", async () => {
    const failed = await failure(ask("unauthorised"));
    expect(failed.reason).toBe("key-refused");
    expect(JSON.stringify(failed)).not.toContain("the-secret-key");
  });
});

describe("what can go wrong has a name each", () => {
  test.each([
    ["unauthorised", { reason: "key-refused", status: 401 }],
    ["forbidden", { reason: "origin-refused", status: 403 }],
    ["missing", { reason: "no-model", status: 404 }],
    ["no-such-model", { reason: "no-model", status: 404 }],
    ["busy", { reason: "too-many", seconds: 3600 }],
    ["no-credit", { reason: "no-credit", status: 402 }],
    ["too-long", { reason: "too-long", status: 400 }],
    ["broken", { reason: "server-error", status: 500, detail: "CUDA out of memory" }],
    ["html", { reason: "not-json" }],
    ["redirect", { reason: "redirected" }],
    ["big", { reason: "endless" }],
    ["says-error", { reason: "server-error", detail: "overloaded", received: "The moon" }],
    ["thinks-only", { reason: "only-thought" }],
    ["unfinished", { reason: "cut", received: "The moon pulls the sea." }],
  ])("%s", async (model, expected) => {
    expect(await failure(ask(model))).toMatchObject({ host: server.host, ...expected });
  });

  test("an answer that is cut in the middle of a character keeps what had arrived", async () => {
    expect(await failure(ask("cut"))).toMatchObject({ reason: "cut", received: "The moon pulls the sea. 潮" });
  });

  test("a server that stays silent is not waited for without end", async () => {
    server.slowness = 1000;
    expect(await failure(ask("slow", { patience: { first: 100, between: 100 } }))).toMatchObject({
      reason: "timed-out",
    });
    expect(await failure(ask("silent", { patience: { first: 200, between: 100 } }))).toMatchObject({
      reason: "timed-out",
    });
  });

  test("a server that is not there", async () => {
    expect(await failure(ask("good", { base: "http://127.0.0.1:9/v1" }))).toMatchObject({
      reason: "no-network",
      host: "127.0.0.1:9",
    });
  });

  test("a path without such a server", async () => {
    expect(await failure(ask("good", { base: `http://${server.host}/nowhere` }))).toMatchObject({ status: 404 });
  });
});

describe("the models of a server", () => {
  const access = () => ({ base: server.base, key: null, isAllowed: true });

  test("are listed by name, with their windows where the server says them", async () => {
    const models = await listModels(access(), fetch);
    expect(models.length).toBeGreaterThan(10);
    expect(models.map(({ id }) => id)).toEqual(
      models.map(({ id }) => id).toSorted((one, other) => one.localeCompare(other)),
    );
    expect(models.find(({ id }) => id === "tiny")?.window).toBe(2000);
    expect(models.find(({ id }) => id === "good")?.window).toBeNull();
  });

  test("are not asked for once the person has taken the permission back", async () => {
    const before = server.asked.length;
    expect(await failure(listModels({ ...access(), isAllowed: false }, fetch))).toMatchObject({ reason: "no-access" });
    expect(server.asked).toHaveLength(before);
  });

  test.each([
    ["a web page", "text/html; charset=utf-8", "<p>Sign in</p>", "not-json"],
    ["a web page that is not named so", "text/plain", "\n<!doctype html><title>Sign in</title>", "not-json"],
    ["JSON without a list", "application/json", '{"status":"ok"}', "no-endpoint"],
    ["other text", "text/plain", "whisper.cpp server", "no-endpoint"],
    ["nothing", "application/json", "", "no-endpoint"],
  ])("are no web page and no other answer: %s", async (_, type, body, reason) => {
    const answering = async () => new Response(body, { headers: { "content-type": type } });
    expect(await failure(listModels(access(), answering))).toMatchObject({ reason });
  });

  test("are not listed for a wrong key", async () => {
    expect(await failure(listModels({ ...access(), key: "wrong-key" }, fetch))).toMatchObject({
      reason: "key-refused",
    });
  });
});
