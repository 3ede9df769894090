// @vitest-environment happy-dom
import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useTabBeside } from "../../../components/panel/use-tab-beside.ts";

type Hear = (tab: number, change: object) => void;
const tab = vi.hoisted(() => ({ url: "", readable: new Set<string>(), heard: new Set<unknown>() }));
vi.mock("wxt/browser", () => ({
  browser: {
    tabs: {
      // Where Lectern may not read, the browser tells no address.
      get: async (id: number) => ({ id, ...(tab.readable.has(new URL(tab.url).host) && { url: tab.url }) }),
      onUpdated: {
        addListener: (hear: Hear) => tab.heard.add(hear),
        removeListener: (hear: Hear) => tab.heard.delete(hear),
      },
    },
    scripting: {
      executeScript: async () => {
        if (!tab.readable.has(new URL(tab.url).host)) throw new Error("Cannot access contents of the page");
        return [{ result: true }];
      },
    },
  },
}));

beforeEach(() => {
  vi.useFakeTimers();
  tab.readable = new Set(["pressed.example"]);
  tab.url = "https://pressed.example/talks/1";
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const pass = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));

async function go(url: string): Promise<void> {
  tab.url = url;
  for (const hear of tab.heard) (hear as Hear)(1, { status: "loading" });
  await pass(5);
}

test("the panel goes on by itself on a site that is allowed for good, asks for a press on another, and goes on once that is allowed", async () => {
  const { result } = renderHook(() => useTabBeside(1));
  await pass(5);
  const shown = () => (result.current.is === "here" ? result.current.address.href : result.current);
  expect(shown()).toBe("https://pressed.example/talks/1");
  tab.readable.add("allowed.example");
  await go("https://allowed.example/talks/2");
  expect(shown()).toBe("https://allowed.example/talks/2");
  await go("https://other.example/talks/3");
  await pass(1000);
  expect(shown()).toEqual({ is: "out-of-reach", hasLeft: true });
  tab.readable.add("other.example");
  await pass(2500);
  expect(shown()).toBe("https://other.example/talks/3");
});
