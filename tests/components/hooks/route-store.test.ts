// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createRouteStore } from "../../../components/hooks/route-store.ts";
import { HOME } from "../../../components/library/route.ts";

beforeEach(() => {
  vi.useFakeTimers();
  history.replaceState(null, "", "#all");
});
afterEach(() => vi.useRealTimers());

test("what is typed while the address of what was typed before is written stands", () => {
  const store = createRouteStore();
  const stop = store.subscribe(() => {});
  store.type({ ...HOME, query: "sea" });
  vi.advanceTimersByTime(300);
  store.type({ ...HOME, query: "sea and moon" });
  dispatchEvent(new Event("hashchange"));
  expect(store.read().query).toBe("sea and moon");
  vi.advanceTimersByTime(300);
  expect(location.hash).toBe("#all?q=sea+and+moon");
  stop();
});

test("an address that somebody else has changed is followed", () => {
  const store = createRouteStore();
  const stop = store.subscribe(() => {});
  store.type({ ...HOME, query: "sea" });
  history.replaceState(null, "", "#all?q=rome");
  dispatchEvent(new Event("popstate"));
  expect(store.read().query).toBe("rome");
  stop();
});
