import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chatCompletion } from "../../../lib/summary/chat-completions.ts";
import { ModelError } from "../../../lib/summary/model-failure.ts";
import { listModels } from "../../../lib/summary/model-list.ts";
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
  readonly heard?: (text: string) => void;
}

function ask(model: string, { key = "the-secret-key", base = server.base, ...asking }: Asking = {}): Promise<string> {
  const { patience = { first: 5000, between: 5000 }, signal = new AbortController().signal, heard = () => {} } = asking;
  return chatCompletion({ base, model, key, isAllowed: true }, prompt, { fetch, patience, signal, heard });
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

  test("are not listed for a wrong key", async () => {
    expect(await failure(listModels({ ...access(), key: "wrong-key" }, fetch))).toMatchObject({
      reason: "key-refused",
    });
  });
});
