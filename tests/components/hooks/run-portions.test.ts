import { describe, expect, test } from "vitest";
import { inPortions, renames, runPortions, type Send } from "../../../components/hooks/run-portions.ts";

const ids = (count: number) => Array.from({ length: count }, (_, at) => `l-${at}`);
const tagAll = (count: number) =>
  inPortions(ids(count), (some) => ({ type: "tagLectures", input: { ids: some, add: ["New"], remove: [] } }));

/** A background that changes what it is told to, and remembers what it was sent. */
function background(answer: (sent: number) => unknown = () => ({ changed: 500 })) {
  const sent: { type: string; opId: string }[] = [];
  const send = (async (type: string, _input: unknown, opId: string) => {
    sent.push({ type, opId });
    const result = answer(sent.length);
    return result === null ? { status: "refused", reason: "disk-full" } : { status: "done", result };
  }) as Send;
  return { sent, send };
}

describe("a bulk action", () => {
  test("goes in portions of 500, each a command of its own, and says how far it has come", async () => {
    const { sent, send } = background();
    const steps: number[] = [];
    const options = { progress: (changed: number) => void steps.push(changed), signal: new AbortController().signal };
    const { opIds, changed } = await runPortions(tagAll(10_000), send, options);
    expect(sent).toHaveLength(20);
    expect(new Set(opIds).size).toBe(20);
    expect(changed).toBe(10_000);
    expect(steps.at(-1)).toBe(10_000);
  });

  test("that is stopped knows what is done by then, so that it can be undone", async () => {
    const stopper = new AbortController();
    const { sent, send } = background();
    const progress = (changed: number) => changed >= 1_500 && stopper.abort();
    const outcome = await runPortions(tagAll(10_000), send, { progress, signal: stopper.signal });
    expect(outcome.stopped).toBe(true);
    expect(outcome.opIds).toHaveLength(sent.length);
    expect(sent.length).toBeLessThan(6);
  });

  test("names each entry that did not fit once, and does all others", async () => {
    const { send } = background((count) => ({ changed: 499, misfits: [{ id: count < 3 ? "full" : "old" }] }));
    const options = { progress: () => {}, signal: new AbortController().signal };
    const outcome = await runPortions(tagAll(2_000), send, options);
    expect(outcome).toMatchObject({ changed: 1_996, misfits: ["full", "old"], refusal: null });
  });

  test("that is refused goes no further, and says why", async () => {
    const { sent, send } = background((count) => (count > 4 ? null : { changed: 500 }));
    const options = { progress: () => {}, signal: new AbortController().signal };
    const outcome = await runPortions(tagAll(10_000), send, options);
    expect(outcome.refusal?.reason).toBe("disk-full");
    expect(outcome.opIds).toHaveLength(4);
    expect(sent.length).toBeLessThan(8);
  });

  test("a rename is sent until nothing bears the old name, then the next one", async () => {
    const { sent, send } = background((count) => ({ changed: 2_000, more: count % 3 !== 0 }));
    const pairs = [
      { from: ["ai"], to: "AI" },
      { from: ["ai/llm"], to: "AI/llm" },
    ];
    const options = { progress: () => {}, signal: new AbortController().signal };
    await runPortions(renames(pairs), send, options);
    expect(sent.every(({ type }) => type === "renameTag")).toBe(true);
    expect(sent.length).toBeGreaterThanOrEqual(6);
    expect(sent.length).toBeLessThanOrEqual(8);
  });
});
