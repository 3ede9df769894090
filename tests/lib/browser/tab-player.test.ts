import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { playerOfVisit, type TabPlayer } from "../../../lib/browser/tab-player.ts";
import type { Playback } from "../../../lib/capture/playback.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function playing(media: string) {
  let now: Playback = { seconds: 90, isPlaying: false, rate: 1, durationSeconds: 600, media, at: 0 };
  const player: TabPlayer = {
    playback: () => now,
    seconds: () => now.seconds,
    subscribe: () => () => {},
    order: () => {},
    follow: async () => {},
  };
  return { player, play: (next: string) => (now = { ...now, media: next, seconds: 1 }) };
}

test("what the page before was playing is no moment of the page that the tab has moved to", () => {
  const { player, play } = playing("blob:before");
  const own = playerOfVisit(player);
  expect([own.seconds(), own.playback()]).toEqual([null, null]);
  play("blob:now");
  expect(own.seconds()).toBe(1);
});

test("one that plays on under the same name after five seconds is the page's own", () => {
  const own = playerOfVisit(playing("blob:same").player);
  expect(own.seconds()).toBeNull();
  vi.advanceTimersByTime(5000);
  expect(own.seconds()).toBe(90);
});
