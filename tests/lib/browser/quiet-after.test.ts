import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { quietAfter } from "../../../lib/browser/quiet-after.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function timeOf(waiting: Promise<void>): Promise<number> {
  const began = Date.now();
  const running = vi.runAllTimersAsync();
  await waiting;
  const took = Date.now() - began;
  // No timer goes on once the real ones are back.
  await running;
  return took;
}

test("where nothing has come there is nothing to wait for", async () => {
  expect(await timeOf(quietAfter(1_000).end(5_000))).toBe(0);
});

test("what waits for quiet waits until nothing has come for a while", async () => {
  const quiet = quietAfter(1_000);
  quiet.again();
  setTimeout(quiet.again, 600);
  setTimeout(quiet.again, 1_400);
  expect(await timeOf(quiet.end(5_000))).toBe(2_400);
});

test("what never gets quiet is waited for no longer than was said", async () => {
  const quiet = quietAfter(1_000);
  quiet.again();
  const busy = setInterval(quiet.again, 500);
  setTimeout(() => clearInterval(busy), 20_000);
  expect(await timeOf(quiet.end(5_000))).toBe(5_000);
});

test("it is quiet as soon as somebody says that it is over", async () => {
  const quiet = quietAfter(1_000);
  quiet.again();
  setTimeout(quiet.over, 300);
  expect(await timeOf(quiet.end(5_000))).toBeLessThan(600);
});

test("it is not quiet as long as something takes, and for a while after it", async () => {
  const quiet = quietAfter(1_000);
  void quiet.during(() => new Promise((resolve) => setTimeout(resolve, 2_000)));
  expect(await timeOf(quiet.end(5_000))).toBe(3_000);
});
