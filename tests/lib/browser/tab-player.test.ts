// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { tabPlayer } from "../../../lib/browser/tab-player.ts";
import type { Playback } from "../../../lib/capture/playback.ts";

const asked = vi.hoisted(() => ({ answer: null as unknown, looks: 0 }));

vi.mock("wxt/browser", () => ({
  browser: {
    tabs: { onUpdated: { addListener: () => {}, removeListener: () => {} } },
    scripting: {
      executeScript: async ({ files }: { readonly files?: readonly string[] }) => {
        if (!files) return [];
        asked.looks += 1;
        // A page that has nothing new to tell takes its time.
        await new Promise((resolve) => setTimeout(resolve, asked.answer === null ? 0 : 2000));
        return [{ frameId: 0, documentId: "one", result: asked.answer }];
      },
    },
  },
}));

let stop: AbortController;
beforeEach(() => {
  stop = new AbortController();
  vi.useFakeTimers();
  Object.assign(asked, { answer: null, looks: 0 });
});
afterEach(() => {
  stop.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const playing = (): Playback => ({
  seconds: 90,
  isPlaying: true,
  rate: 1,
  durationSeconds: 600,
  media: "blob:one",
  at: Date.now(),
});

test("the clock does not run on where nothing is heard any longer: hidden or asleep, nobody knows", async () => {
  const player = tabPlayer(1);
  void player.follow(stop.signal);
  asked.answer = playing();
  await vi.advanceTimersByTimeAsync(5000);
  expect(player.seconds()).toBeGreaterThan(90);
  vi.spyOn(document, "hidden", "get").mockReturnValue(true);
  await vi.advanceTimersByTimeAsync(60_000);
  expect([player.seconds(), player.playback()]).toEqual([null, null]);
});

test("where nothing is found it is looked for less and less often, and not at all while nobody sees the panel", async () => {
  void tabPlayer(1).follow(stop.signal);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked.looks).toBeGreaterThan(12);
  expect(asked.looks).toBeLessThan(25);
  const hidden = vi.spyOn(document, "hidden", "get").mockReturnValue(true);
  await vi.advanceTimersByTimeAsync(5000);
  const before = asked.looks;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked.looks).toBe(before);
  hidden.mockReturnValue(false);
  document.dispatchEvent(new Event("visibilitychange"));
  await vi.advanceTimersByTimeAsync(0);
  expect(asked.looks).toBe(before + 1);
});
