import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { playerOfVisit } from "../../../lib/browser/player-of-visit.ts";
import type { TabPlayer } from "../../../lib/browser/tab-player.ts";
import { heardPlayer } from "./heard-player.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A visit to a page that the tab shows for as long as nothing else is said. */
const visit = (player: TabPlayer, page: string, shown = page) => playerOfVisit(player, page, async () => shown);

/** A page on which a talk has been heard for a minute, and the next page that its tab goes to. */
function moved() {
  const tab = heardPlayer(null);
  const before = visit(tab.player, "before");
  tab.hear({ media: "blob:before" });
  expect(before.seconds()).toBe(90);
  vi.advanceTimersByTime(60_000);
  tab.hear({ seconds: 150 });
  return { ...tab, now: visit(tab.player, "now") };
}

test("what the page before was playing is no moment of the page that the tab has moved to", () => {
  const { now, hear } = moved();
  expect([now.seconds(), now.playback()]).toEqual([null, null]);
  hear({ media: "blob:now", seconds: 1 });
  expect(now.seconds()).toBe(1);
});

test("a player that lasts and plays on never becomes the next page's, however long it plays", () => {
  const { now, hear } = moved();
  for (let minute = 1; minute < 5; minute++) {
    vi.advanceTimersByTime(60_000);
    hear({ seconds: 150 + 60 * minute, isPlaying: true });
    expect(now.seconds()).toBeNull();
  }
});

test("it is the next page's once it is sent to another second, or plays something of another length under the same name", () => {
  for (const change of [{ seconds: 400 }, { seconds: 0 }, { durationSeconds: 2400 }]) {
    const { now, hear } = moved();
    expect(now.seconds()).toBeNull();
    vi.advanceTimersByTime(1000);
    hear(change);
    expect(now.playback()).toMatchObject(change);
  }
});

test("the same file in a document of its own is that page's", () => {
  const { now, hear } = moved();
  hear({}, "second");
  expect(now.seconds()).toBe(150);
});

test("a video that was changed a moment before the address is the next page's at once", () => {
  const tab = heardPlayer({ media: "blob:before" });
  vi.advanceTimersByTime(60_000);
  tab.hear({ media: "blob:now", seconds: 2 });
  vi.advanceTimersByTime(500);
  expect(visit(tab.player, "now").seconds()).toBe(2);
});

test("back on its own page, what has been playing all the time is that page's again", () => {
  const { player } = moved();
  expect(visit(player, "before").seconds()).toBe(150);
});

test("what was heard while nothing of its page was shown is not the next page's either", () => {
  const tab = heardPlayer({ media: "blob:unseen" });
  vi.advanceTimersByTime(60_000);
  expect(visit(tab.player, "now").seconds()).toBeNull();
});

test("a page that was frozen for an hour has not been sent anywhere", () => {
  const { now, hear } = moved();
  hear({ isPlaying: true });
  vi.advanceTimersByTime(3_600_000);
  hear({ seconds: 151 });
  expect(now.seconds()).toBeNull();
});

const PICTURE = { ok: true, picture: { type: "image/webp", base64: "AAAA" } } as const;

test("a picture is taken of what the page plays, and not of what the page before goes on playing", async () => {
  const { player, hear } = heardPlayer({ media: "blob:one" });
  const tab = { ...player, still: async () => PICTURE };
  expect(await visit(tab, "one").still()).toEqual(PICTURE);
  vi.advanceTimersByTime(60_000);
  hear({ seconds: 150 });
  expect(await visit(tab, "two").still()).toEqual({ ok: false, why: "not-now" });
});

test("a picture that was taken while the tab went on is of nobody knows what, whether page or player went first", async () => {
  const { player, hear } = heardPlayer({ media: "blob:one" });
  const tab = { ...player, still: async () => PICTURE };
  expect(await visit(tab, "one", "two").still()).toEqual({ ok: false, why: "failed" });
  const still = async () => {
    vi.advanceTimersByTime(60_000);
    hear({ media: "blob:two", seconds: 0 });
    return PICTURE;
  };
  expect(await visit({ ...player, still }, "one").still()).toEqual({ ok: false, why: "failed" });
});
