import "fake-indexeddb/auto";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { sendMessage } from "../../../lib/browser/messages.ts";
import { rowsIn } from "./rows-in.ts";
import { OWN, type StubSender } from "./stub-browser.ts";

const stub = await vi.hoisted(async () => (await import("./stub-browser.ts")).stubBrowser());
vi.mock("wxt/browser", () => ({ browser: stub.browser }));
vi.unmock("../../../lib/browser/report.ts");

const startAnew = vi.fn(async () => true);
const keepBackupFile = vi.fn(async () => true);
const completeEntry = vi.fn(async () => true);
const modelReach = vi.fn(async () => ({ access: { key: "canary-key" } }));

beforeAll(async () => {
  vi.stubGlobal("chrome", stub.browser);
  vi.stubGlobal("addEventListener", () => {});
  // What these would do is not what is looked at here, but whether they are called.
  vi.stubGlobal("lecternParts", {
    keeper: {
      startAnew,
      keepBackupFile,
      modelReach,
      speechReach: modelReach,
      isBackupDueIn: async () => false,
      snapshotBefore: async () => {},
      forgetInSnapshots: async () => {},
      tidyFiles: async () => {},
    },
    saver: () => ({ completeEntry }),
  });
  const { default: background } = await import("../../../entrypoints/background.ts");
  background.main();
  await answerTo("run", saved("before"), page);
});
afterAll(() => vi.unstubAllGlobals());

type MessageType = Parameters<typeof sendMessage>[0];

const saved = (opId: string) => ({
  opId,
  type: "saveLecture",
  input: {
    facts: {
      key: `example:${opId}`,
      url: "https://example.org/1",
      site: "Example",
      kind: "video",
      title: "Tides",
      creators: [],
      published: null,
      description: "",
      durationSeconds: null,
      thumbnailUrl: null,
      language: null,
      keywords: [],
      chapters: [],
      series: null,
      aliases: [],
    },
    tags: ["kept"],
    summaries: [],
    picture: null,
  },
});

/** One of each message that does something. A new one does not compile before it stands here. */
const MESSAGES: { readonly [Type in MessageType]: unknown } = {
  run: { opId: "forged", type: "deleteEverything", input: {} },
  modelReach: null,
  speechReach: { sound: null },
  complete: { lectureId: "one", tab: {}, captured: {}, lacks: "picture" },
  librarySettings: undefined,
  backUp: undefined,
  syncNow: undefined,
  keepBackup: { at: "2026-05-14T13:38:00.000Z", failure: "unknown" },
  startAnew: undefined,
  report: { at: "2026-05-14T13:38:00.000Z", place: "popup", code: "Forged", version: "1", stack: [], times: 1 },
};
const types = Object.keys(MESSAGES) as MessageType[];

const page: StubSender = { ...OWN, url: `${OWN.origin}/options.html` };
const site = "https://hostile.example";
const STRANGERS: Readonly<Record<string, StubSender>> = {
  "a content script of a page": { id: OWN.id, origin: site, url: `${site}/watch`, tab: { id: 1 }, frameId: 0 },
  "a content script of a frame": { id: OWN.id, origin: site, url: `${site}/player`, tab: { id: 1 }, frameId: 7 },
  "a renderer that claims the address of Lectern's page": {
    id: OWN.id,
    origin: site,
    url: `${OWN.origin}/options.html`,
  },
  "a renderer that names no origin": { id: OWN.id, url: `${OWN.origin}/options.html` },
  "a sandboxed page": { id: OWN.id, origin: "null", url: `${OWN.origin}/options.html` },
  "a file": { id: OWN.id, origin: "file://", url: "file:///tmp/a.html" },
  "another extension": { id: "other", origin: "chrome-extension://other", url: "chrome-extension://other/a.html" },
  "another extension that claims Lectern's origin": { id: "other", origin: OWN.origin, url: `${OWN.origin}/a.html` },
  "an extension whose id begins like Lectern's": { id: OWN.id, origin: `${OWN.origin}ed` },
  "a page whose host is Lectern's id": { id: OWN.id, origin: `https://${OWN.id}` },
  "somebody who names the origin as an address": { id: OWN.id, origin: `${OWN.origin}/` },
  nobody: {},
};
const strangers = Object.entries(STRANGERS);

let number = 0;
function answerTo(type: string, data: unknown, sender: StubSender): Promise<unknown> {
  return stub.deliver({ id: ++number, timestamp: 0, type, data }, sender);
}

/** What the background does by itself at any time. */
const BY_ITSELF = /^(?:alarms|action|contextMenus|omnibox|runtime|tabs\.query|offscreen)/;

/** Everything that a message might change. */
/** What the background remembers by itself, of what was done before. */
const REMEMBERED = new Set(["lastCount", "lastChange", "failures"]);

async function world(): Promise<object> {
  const rows = Object.entries(await rowsIn("lectern")).filter(([table]) => !table.startsWith("search"));
  const calls = [startAnew, keepBackupFile, completeEntry, modelReach].map((part) => part.mock.calls.length);
  const called = stub.called.filter((path) => !BY_ITSELF.test(path));
  // The background counts, and reports what it misses of a browser here; not what it was told.
  const stored = [...stub.stored.local].filter(([name]) => !REMEMBERED.has(name));
  const isForged = JSON.stringify(stub.stored.local.get("failures") ?? null).includes("Forged");
  return { rows, stored, isForged, calls, called };
}

test.each(strangers)("no message from %s does anything, and no answer tells anything", async (_, sender) => {
  const before = await world();
  for (const type of types) {
    const answer = await answerTo(type, MESSAGES[type], sender);
    expect(JSON.stringify(answer ?? null)).not.toMatch(/canary|Tides|kept/);
    expect([type, await world()]).toEqual([type, before]);
  }
});

test("the same messages from Lectern's own page are carried out", async () => {
  const before = await world();
  expect(await answerTo("modelReach", MESSAGES.modelReach, page)).toMatchObject({ res: { access: {} } });
  expect(await answerTo("complete", MESSAGES.complete, page)).toMatchObject({ res: true });
  expect(await answerTo("keepBackup", MESSAGES.keepBackup, page)).toMatchObject({ res: true });
  expect(await answerTo("startAnew", MESSAGES.startAnew, page)).toMatchObject({ res: true });
  await answerTo("report", MESSAGES.report, page);
  expect(JSON.stringify([...stub.stored.local])).toContain("Forged");
  expect(await answerTo("run", saved("again"), page)).toMatchObject({ res: { status: "done" } });
  expect(await world()).not.toEqual(before);
});

const anyType = fc.oneof(fc.constantFrom(...types), fc.constantFrom("__proto__", "constructor", ""), fc.string());
const anyData = fc.oneof(
  fc.constantFrom(...Object.values(MESSAGES), saved("forged")),
  fc.anything({ withBigInt: true }),
);
const anyMessage = fc.oneof(
  { weight: 5, arbitrary: fc.record({ id: fc.integer(), timestamp: fc.integer(), type: anyType, data: anyData }) },
  { weight: 1, arbitrary: fc.record({ type: anyType, data: anyData, sender: fc.constant(page) }) },
  { weight: 1, arbitrary: fc.anything() },
);

test("10,000 messages of any shape from strangers do nothing, and break nothing", { timeout: 120_000 }, async () => {
  const before = await world();
  const uncaught: unknown[] = [];
  const keep = (error: unknown) => void uncaught.push(error);
  process.on("unhandledRejection", keep);
  await fc.assert(
    fc.asyncProperty(anyMessage, fc.constantFrom(...Object.values(STRANGERS)), async (message, sender) => {
      await stub.deliver(message, sender);
    }),
    { numRuns: 10_000 },
  );
  await new Promise((resolve) => setImmediate(resolve));
  process.off("unhandledRejection", keep);
  expect(uncaught).toEqual([]);
  expect(await world()).toEqual(before);
});

test("and the background still does what it is told afterwards", async () => {
  expect(await answerTo("run", saved("after"), page)).toMatchObject({ res: { status: "done" } });
});
