import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { draftKeeper } from "../../../components/hooks/draft-keeper.ts";
import { sendMessage } from "../../../lib/browser/messages.ts";
import type { Refusal, Reply } from "../../../lib/library/commands/command.ts";
import { emptyDraft } from "../../../lib/library/draft.ts";

vi.mock("../../../lib/browser/messages.ts", () => ({ sendMessage: vi.fn<typeof sendMessage>() }));

const DONE: Reply = { status: "done", result: {} };
const draft = (title: string) => ({ ...emptyDraft("yt:1", ""), title });

let refusal: Refusal | null = null;

beforeEach(() => {
  vi.useFakeTimers();
  refusal = null;
  vi.mocked(sendMessage).mockImplementation(async () =>
    refusal === null ? DONE : { status: "refused", reason: refusal, detail: "" },
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.mocked(sendMessage).mockReset();
});

function open() {
  const told: string[] = [];
  const keeper = draftKeeper((unkept) => told.push(unkept));
  const type = async (title: string) => {
    keeper.write(draft(title));
    await vi.runAllTimersAsync();
  };
  const sent = () => vi.mocked(sendMessage).mock.calls.length;
  return { keeper, told, type, sent };
}

test("of what is kept while it is typed nothing is said", async () => {
  const { told, type } = open();
  await type("Tides");
  expect(told).toEqual([]);
});

test("a full disk under what is typed is said once, and no more once there is room", async () => {
  const { told, type } = open();
  refusal = "disk-full";
  await type("Ti");
  await type("Tides");
  expect(told).toEqual([expect.stringMatching(/disk is almost full: what is new here is lost if this closes/)]);
  refusal = null;
  await type("Tides and moons");
  expect(told.slice(1)).toEqual([""]);
});

test("any other refusal is said without a reason that nobody has found out", async () => {
  const { told, type } = open();
  refusal = "storage-broken";
  await type("Tides");
  expect(told).toEqual([expect.stringMatching(/^What is new here could not be kept/)]);
});

test("what could not be kept is tried again when the page goes away, and what is kept is not", async () => {
  const { keeper, type, sent } = open();
  refusal = "disk-full";
  await type("Tides");
  refusal = null;
  keeper.flush();
  await vi.runAllTimersAsync();
  expect(sent()).toBe(2);
  keeper.flush();
  expect(sent()).toBe(2);
});

test("text that is taken back is no loss, and is said to be none", async () => {
  const { keeper, told, type } = open();
  refusal = "disk-full";
  await type("Tides");
  keeper.forget(keeper.mark(), false);
  await vi.runAllTimersAsync();
  expect(told.at(-1)).toBe("");
});
