// @vitest-environment happy-dom
import { cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useReadOnceLoaded, useReadUntilReady } from "../../../components/panel/use-read-until-ready.ts";
import type { PageState } from "../../../components/popup/state.ts";

type Hear = (tab: number, change: { readonly status?: string }) => void;
const tabs = vi.hoisted(() => ({ heard: new Set<unknown>() }));
vi.mock("wxt/browser", () => ({
  browser: {
    tabs: {
      onUpdated: {
        addListener: (hear: Hear) => tabs.heard.add(hear),
        removeListener: (hear: Hear) => tabs.heard.delete(hear),
      },
    },
  },
}));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** A page in which nothing was found, as a reading of its own. */
const nothing = (why: "not-ready" | "none"): PageState =>
  ({ phase: "nothing", captured: { why }, recent: [], tags: [] }) as unknown as PageState;

test("a page that is not ready is read again for half a minute, with pauses that grow, and not in one burst", async () => {
  const began = Date.now();
  const times: number[] = [];
  const { rerender } = renderHook(
    ({ page }) => useReadUntilReady(page, () => times.push(Math.round((Date.now() - began) / 100))),
    { initialProps: { page: nothing("not-ready") } },
  );
  for (let step = 0; step < 600; step++) {
    const before = times.length;
    await vi.advanceTimersByTimeAsync(100);
    if (times.length > before) rerender({ page: nothing("not-ready") });
  }
  expect(times).toHaveLength(10);
  expect(times[0]).toBeLessThan(10);
  expect(times[9]).toBeGreaterThan(250);
});

test("what was found to be nothing is read again once the page has loaded, and a lecture is not", () => {
  const readAgain = vi.fn<() => void>();
  const { rerender } = renderHook(({ page }) => useReadOnceLoaded(1, page, readAgain), {
    initialProps: { page: nothing("none") },
  });
  const tell = (tab: number, status: string) => {
    for (const hear of tabs.heard) (hear as Hear)(tab, { status });
  };
  tell(1, "loading");
  tell(2, "complete");
  expect(readAgain).not.toHaveBeenCalled();
  tell(1, "complete");
  expect(readAgain).toHaveBeenCalledOnce();
  rerender({ page: { phase: "saved" } as unknown as PageState });
  tell(1, "complete");
  expect(readAgain).toHaveBeenCalledOnce();
});
