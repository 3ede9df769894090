import { beforeEach, expect, test, vi } from "vitest";
import { activeAddress } from "../../../lib/browser/active-tab.ts";
import { whyUnread } from "../../../lib/browser/why-unread.ts";

interface Tab {
  readonly url?: string;
  readonly status: "loading" | "complete";
}

const browser = vi.hoisted(() => ({ shown: (): object => ({}) }));
vi.mock("wxt/browser", () => ({ browser: { tabs: { query: async () => [browser.shown()] } } }));

const EMPTY: Tab = { url: "about:blank", status: "complete" };

beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 50 }));

/** Why the page of a tab is not read that shows one thing after the other, and the last for good. */
async function why(...shown: readonly Tab[]) {
  let looks = 0;
  browser.shown = () => shown[Math.min(looks++, shown.length - 1)] ?? EMPTY;
  return whyUnread(await activeAddress());
}

test("a tab that stays empty shows no page of the web", async () => {
  expect(await why(EMPTY)).toBe("not-web");
});

test.each<[string, Tab]>([
  ["and loads", { url: "about:blank", status: "loading" }],
  ["and loads what Lectern is not told", { status: "loading" }],
  ["and has loaded what Lectern is not told", { status: "complete" }],
  ["and has loaded what Lectern may know", { url: "https://harbour.example/talk", status: "complete" }],
])("a tab that was unloaded, is empty for a moment %s is said to load", async (_, then) => {
  expect(await why(EMPTY, then)).toBe("loading");
  expect(await why(EMPTY, EMPTY, EMPTY, then)).toBe("loading");
});

test("an empty tab that goes to a page of the browser's own, or to a file, is said to be there", async () => {
  expect(await why(EMPTY, { url: "about:addons", status: "complete" })).toBe("own-page");
  expect(await why(EMPTY, { url: "file:///home/me/talk.html", status: "complete" })).toBe("not-web");
});

test("a page of the browser's own is known at once", async () => {
  expect(await why({ url: "about:addons", status: "complete" }, EMPTY)).toBe("own-page");
});
