import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { tagsFromModel } from "../../../lib/browser/tags-from-model.ts";
import type { ModelReach } from "../../../lib/browser/model-access.ts";
import { type ModelServer, startModelServer } from "../../setup/model-server.ts";

const world: { reach: ModelReach | null } = { reach: null };

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());

const use = (model: string) => {
  world.reach = { access: { base: server.base, model, key: "the-secret-key", isAllowed: true }, window: null };
};
beforeEach(() => use("tagger"));

const material = {
  title: "How tides work",
  creators: ["Harbour Lectures"],
  description: "Why the sea rises twice a day.",
  transcript: "The moon pulls the sea.",
  own: ["Oceans"],
};
const ask = (signal = new AbortController().signal, limit?: number) =>
  tagsFromModel(material, world.reach, signal, limit);

test("the person's model is asked once, with its key, and its answer comes as text", async () => {
  const before = server.asked.length;
  expect(await ask()).toEqual({ ok: true, text: expect.stringContaining('["oceans", "Gravity"') });
  expect(server.asked.slice(before)).toMatchObject([
    { path: "/v1/chat/completions", model: "tagger", authorization: "Bearer the-secret-key" },
  ]);
  expect(server.asked.at(-1)?.prompt).toMatch(/<<<(MATERIAL-[\da-f-]+)\nOceans\n\1>>>/);
});

test("where no model is set, nothing is sent", async () => {
  world.reach = null;
  const before = server.asked.length;
  expect(await ask()).toMatchObject({ ok: false, failure: { reason: "not-set" } });
  expect(server.asked).toHaveLength(before);
});

test.each([
  ["unauthorised", "key-refused"],
  ["busy", "too-many"],
  ["html", "not-json"],
  ["redirect", "redirected"],
])("a model that is %s fails with the reason that a summary fails with, and without the key", async (model, reason) => {
  use(model);
  const answer = await ask();
  expect(answer).toMatchObject({ ok: false, failure: { reason, host: server.host } });
  expect(JSON.stringify(answer)).not.toContain("the-secret-key");
});

test("what had arrived when the answer broke off is not lost", async () => {
  use("tagger-cut");
  expect(await ask()).toMatchObject({ ok: false, failure: { reason: "cut" }, received: '["Gravity", "Spring ti' });
});

test.each(["silent", "endless"])("an answer that takes too long is given up: %s", async (model) => {
  use(model);
  expect(await ask(undefined, 300)).toMatchObject({ ok: false, failure: { reason: "timed-out", host: server.host } });
});

test("a person who stops waiting, or leaves, ends the request", async () => {
  use("silent");
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 100);
  await expect(ask(stop.signal)).rejects.toMatchObject({ name: "AbortError" });
});
