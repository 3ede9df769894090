import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { sendCommand } from "../../../lib/browser/send-command.ts";
import { sendMessage } from "../../../lib/browser/messages.ts";
import type { Reply } from "../../../lib/library/commands/command.ts";

vi.mock("../../../lib/browser/messages.ts", () => ({ sendMessage: vi.fn<typeof sendMessage>() }));

const done: Reply = { status: "done", result: {} };
const delivered = () =>
  vi.mocked(sendMessage).mock.calls.map(([, sent]) => (sent && "opId" in sent ? sent.opId : null));

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.mocked(sendMessage).mockReset();
});

async function outcome(): Promise<Reply> {
  const reply = sendCommand("trashLecture", { id: "one" }, "the-op");
  await vi.runAllTimersAsync();
  return reply;
}

test("a command that is answered is sent once", async () => {
  vi.mocked(sendMessage).mockResolvedValue(done);
  expect(await outcome()).toEqual(done);
  expect(delivered()).toEqual(["the-op"]);
});

test.each([
  ["closes the channel", () => Promise.reject(new Error("message channel closed before a response was received"))],
  ["answers nothing", () => Promise.resolve(undefined)],
  ["never answers", () => new Promise(() => {})],
])("a command is sent again, as the same command, when the background dies and %s", async (_, dies) => {
  vi.mocked(sendMessage)
    .mockImplementationOnce(dies as () => Promise<Reply>)
    .mockResolvedValue(done);
  expect(await outcome()).toEqual(done);
  expect(delivered()).toEqual(["the-op", "the-op"]);
});

test("a background that stays silent is reported, and does not hold the person up for ever", async () => {
  vi.mocked(sendMessage).mockImplementation(() => new Promise(() => {}));
  expect(await outcome()).toMatchObject({ status: "refused", reason: "no-answer" });
});

test("an import is waited for while the background still copies a large library, for minutes", async () => {
  const finished = Date.now() + 180_000;
  vi.mocked(sendMessage).mockImplementation(async () => (Date.now() < finished ? new Promise<Reply>(() => {}) : done));
  const action = { kind: "import", name: "library.json" } as const;
  const reply = sendCommand("beginBulk", { action, ids: [], count: 100_000 }, "the-op");
  await vi.runAllTimersAsync();
  expect(await reply).toEqual(done);
  expect(new Set(delivered())).toEqual(new Set(["the-op"]));
});

test("an import is given up soon where there is no background any more, as after an update of Lectern", async () => {
  vi.mocked(sendMessage).mockRejectedValue(new Error("Could not establish connection. Receiving end does not exist."));
  const began = Date.now();
  const action = { kind: "import", name: "library.json" } as const;
  const reply = sendCommand("beginBulk", { action, ids: [], count: 100_000 }, "the-op");
  await vi.runAllTimersAsync();
  expect(await reply).toMatchObject({ status: "refused", reason: "no-answer" });
  expect(Date.now() - began).toBeLessThan(30_000);
});
