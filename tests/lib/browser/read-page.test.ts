import { beforeEach, expect, test, vi } from "vitest";
import { injectReaders } from "../../../lib/browser/active-tab.ts";
import { readTab } from "../../../lib/browser/read-page.ts";
import { failedAt } from "../../../lib/capture/settle.ts";
import { report } from "../../../lib/browser/report.ts";
import { lectureFacts } from "../library/open-test-library.ts";

interface InFrame {
  readonly frameId: number;
  readonly result?: unknown;
  readonly error?: unknown;
}

const address = "https://www.youtube.com/watch?v=aaaaaaaaaaa";
const page = vi.hoisted(() => ({
  capture: (): Promise<unknown[]> => Promise.resolve([]),
  player: (): Promise<unknown[]> => Promise.resolve([{ frameId: 0, result: null }]),
}));
vi.mock("wxt/browser", () => ({
  browser: {
    tabs: { get: async () => ({ url: "https://www.youtube.com/watch?v=aaaaaaaaaaa", status: "complete" }) },
    scripting: {
      executeScript: ({ files: [file] }: { files: string[] }) =>
        file?.includes("capture") ? page.capture() : page.player(),
    },
  },
}));
vi.mock("../../../lib/browser/report.ts", () => ({ report: vi.fn() }));

beforeEach(() => void vi.mocked(report).mockClear());

async function read(capture: () => Promise<InFrame[]>) {
  page.capture = capture;
  const tab = { id: 1, address: new URL(address), title: "" };
  return (await readTab(tab, injectReaders(tab)))?.captured ?? null;
}

test("a reader that ends with an error, as Firefox tells it, has failed; the settings hear of it", async () => {
  const captured = await read(async () => [{ frameId: 0, error: { message: "denied" } }]);
  expect(captured).toMatchObject({ kind: "none", why: "failed", page: { url: address } });
  expect(vi.mocked(report).mock.calls).toMatchObject([["popup", { name: "ScriptError" }]]);
});

test("a reader that says itself that it failed is heard of in the settings, too", async () => {
  const failed = { ...failedAt(new URL(address)).captured, address };
  const captured = await read(async () => [{ frameId: 0, result: failed }]);
  expect(captured).toMatchObject({ kind: "none", why: "failed" });
  expect(vi.mocked(report).mock.calls).toMatchObject([["popup", { code: "capture: failed" }]]);
});

test("a page that the browser does not let in is not said to have failed", async () => {
  expect(await read(() => Promise.reject(new Error("Missing host permission for the tab")))).toBeNull();
  expect(await read(async () => [{ frameId: 0, result: null }])).toBeNull();
});

test("a player that never answers does not keep its page from being read", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  page.player = () => new Promise(() => {});
  const facts = lectureFacts({ key: "yt:aaaaaaaaaaa", url: address, title: "Tides" });
  const certain = { identity: facts.key, certainty: "sure", plays: facts.title };
  const result = { ...facts, ...certain, captionTracks: [], list: null, players: [], address };
  const reading = read(async () => [{ frameId: 0, result }]);
  await vi.advanceTimersByTimeAsync(5000);
  expect(await reading).toMatchObject({ kind: "video", title: "Tides" });
  vi.useRealTimers();
});
