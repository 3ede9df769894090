import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { answerPages } from "../../../lib/browser/answer-pages.ts";
import { askForTags } from "../../../lib/browser/ask-for-tags.ts";
import { connectModel } from "../../../lib/browser/connect-model.ts";
import type { ModelReach } from "../../../lib/browser/model-access.ts";
import { report } from "../../../lib/browser/report.ts";
import type { ServerKey } from "../../../lib/browser/server-question.ts";
import { type ModelServer, startModelServer } from "../../setup/model-server.ts";
import { until } from "../../setup/until.ts";

/** One end of a connection, as far as they are used here. */
interface PortEnd {
  readonly name: string;
  readonly sender: object;
  readonly heard: ((value: unknown) => void)[];
  readonly gone: (() => void)[];
  readonly onMessage: object;
  readonly onDisconnect: object;
  isOpen: boolean;
  other: PortEnd | null;
  postMessage(value: unknown): void;
  disconnect(): void;
}

const { ports, place } = vi.hoisted(() => ({
  /** Connections between this extension's own parts, as browsers make them. */
  ports: {
    origin: "chrome-extension://own",
    heard: [] as ((port: object) => void)[],
    connect({ name }: { name: string }) {
      const sender = { id: "own", origin: ports.origin };
      const end = (): PortEnd => ({
        name,
        sender,
        heard: [],
        gone: [],
        isOpen: true,
        other: null,
        get onMessage() {
          return { addListener: (hear: (value: unknown) => void) => void this.heard.push(hear) };
        },
        get onDisconnect() {
          return { addListener: (hear: () => void) => void this.gone.push(hear) };
        },
        postMessage(value) {
          const sent: unknown = structuredClone(value);
          queueMicrotask(() => this.isOpen && this.other?.heard.forEach((hear) => hear(sent)));
        },
        disconnect() {
          if (!this.isOpen) return;
          this.isOpen = false;
          if (this.other) this.other.isOpen = false;
          queueMicrotask(() => this.other?.gone.forEach((hear) => hear()));
        },
      });
      const [page, part] = [end(), end()];
      page.other = part;
      part.other = page;
      // Where nobody listens the browser ends the connection.
      if (ports.heard.length === 0) queueMicrotask(() => part.disconnect());
      for (const hear of ports.heard) hear(part);
      return page;
    },
  },
  place: {
    woken: 0,
    reach: null as ModelReach | null,
    asked: [] as (ServerKey | null)[],
    staying: 0,
    whileWoken() {},
    broken: false,
    asleep: false,
  },
}));
vi.mock("wxt/browser", () => ({
  browser: {
    runtime: {
      id: "own",
      getURL: (path: string) => `chrome-extension://own${path}`,
      getManifest: () => ({ version: "1" }),
      connect: (options: { name: string }) => ports.connect(options),
      onConnect: { addListener: (hear: (port: object) => void) => void ports.heard.push(hear) },
    },
  },
}));
vi.mock("../../../lib/browser/differences/job-place.ts", () => ({
  async wakeJobPlace() {
    place.woken += 1;
    place.whileWoken();
    if (place.asleep) throw new Error("No document can be opened");
  },
}));
vi.mock("../../../lib/browser/report.ts", () => ({ report: vi.fn() }));

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());

beforeEach(() => {
  vi.mocked(report).mockClear();
  Object.assign(ports, { origin: "chrome-extension://own", heard: [] });
  Object.assign(place, { woken: 0, asked: [], staying: 0, whileWoken() {}, broken: false, asleep: false });
  place.reach = { access: { base: server.base, model: "tagger", key: "the-key", isAllowed: true }, window: null };
});

const listen = () =>
  answerPages({
    modelReach: async (wanted) => {
      if (place.broken) throw new Error("Storage is broken");
      place.asked.push(wanted);
      return place.reach;
    },
    send: () => Promise.reject(new Error("Not asked for here")),
    stay() {
      place.staying += 1;
      return () => void (place.staying -= 1);
    },
  });
const material = { title: "Tides", creators: [], description: "", transcript: "The moon pulls.", own: [] };
const signal = () => new AbortController().signal;

test("a page has the person's model asked for tags, and whoever asked may sleep afterwards", async () => {
  listen();
  const answer = await askForTags(material, server.host, signal());
  expect(answer).toEqual({ ok: true, text: expect.stringContaining("Gravity") });
  expect(server.asked.at(-1)).toMatchObject({ model: "tagger", authorization: "Bearer the-key" });
  await until(async () => place.staying === 0, "nobody is kept awake");
});

test("a page has a server asked for its models, with the key that is for it, and never sees the key", async () => {
  listen();
  const connection = await connectModel(server.base, "speechKey");
  expect(connection).toMatchObject({ ok: true });
  expect(place.asked).toEqual([{ base: server.base, name: "speechKey" }]);
  expect(JSON.stringify(connection)).not.toContain("the-key");
});

test("a server that may not be asked is not asked, and the page is told why", async () => {
  listen();
  place.reach = { access: { base: server.base, model: "", key: null, isAllowed: false }, window: null };
  const before = server.asked.length;
  expect(await connectModel(server.base)).toMatchObject({ ok: false, failure: { reason: "no-access" } });
  expect(server.asked).toHaveLength(before);
});

test("nobody but Lectern's own pages has anything asked", async () => {
  listen();
  ports.origin = "https://hostile.example";
  const before = server.asked.length;
  const port = ports.connect({ name: "server" });
  port.postMessage({ kind: "tags", asked: material });
  port.postMessage({ kind: "models", asked: { base: server.base, name: "modelKey" } });
  await new Promise((resolve) => {
    setTimeout(resolve, 50);
  });
  expect(server.asked).toHaveLength(before);
  expect(place).toMatchObject({ asked: [], staying: 0 });
});

test("a person who waits no longer ends the request, and is told so", async () => {
  listen();
  place.reach = { access: { base: server.base, model: "silent", key: null, isAllowed: true }, window: null };
  const stop = new AbortController();
  const asking = askForTags(material, server.host, stop.signal);
  await until(async () => place.staying === 1, "the model is asked");
  stop.abort();
  await expect(asking).rejects.toMatchObject({ name: "AbortError" });
  await until(async () => place.staying === 0, "the request has ended");
});

test("a person who waits no longer while that part is being opened has nothing asked", async () => {
  listen();
  const before = server.asked.length;
  const stop = new AbortController();
  place.whileWoken = () => stop.abort();
  await expect(askForTags(material, server.host, stop.signal)).rejects.toMatchObject({ name: "AbortError" });
  expect(place).toMatchObject({ asked: [], staying: 0 });
  expect(server.asked).toHaveLength(before);
});

test("whatever else goes wrong while it is being opened, a person who waits no longer is told that and nothing else", async () => {
  const stop = new AbortController();
  place.whileWoken = () => stop.abort();
  place.asleep = true;
  await expect(askForTags(material, server.host, stop.signal)).rejects.toMatchObject({ name: "AbortError" });
});

test("where the part that asks cannot be opened, that is said, and a person may try again", async () => {
  place.asleep = true;
  expect(await connectModel(server.base)).toEqual({ ok: false, failure: { reason: "unattended", host: server.host } });
  expect(await askForTags(material, server.host, signal())).toMatchObject({ failure: { reason: "unattended" } });
  expect(report).toHaveBeenCalledTimes(8);
});

test("what goes wrong unforeseen is said, and not asked again", async () => {
  listen();
  place.broken = true;
  expect(await askForTags(material, server.host, signal())).toMatchObject({
    ok: false,
    failure: { reason: "unforeseen", detail: "Storage is broken" },
  });
  expect(place.woken).toBe(1);
  await until(async () => place.staying === 0, "nobody is kept awake");
});

test("where the part that asks keeps ending, it is opened again each time, and that is said in the end", async () => {
  expect(await connectModel(server.base)).toEqual({ ok: false, failure: { reason: "unattended", host: server.host } });
  expect(place.woken).toBe(4);
});

test("one that ended is there again at the next attempt", async () => {
  const asking = connectModel(server.base);
  await until(async () => place.woken === 1, "it was asked in vain");
  listen();
  expect(await asking).toMatchObject({ ok: true });
});
