import { expect, test, vi } from "vitest";
import { changeSpeed, skip } from "../../../components/panel/player-steps.ts";
import type { TabPlayer } from "../../../lib/browser/tab-player.ts";
import type { Playback, PlaybackOrder } from "../../../lib/capture/playback.ts";

function player(known: Partial<Playback> | null) {
  const playback = known && { seconds: 3, isPlaying: false, rate: 1, durationSeconds: 600, media: "", at: 0, ...known };
  const order = vi.fn<(order: PlaybackOrder) => void>();
  const tab: TabPlayer = {
    playback: () => playback,
    seconds: () => playback && playback.seconds,
    subscribe: () => () => {},
    order,
    follow: async () => {},
  };
  return { tab, order };
}

test("going back at the beginning goes to the beginning", () => {
  const { tab, order } = player({ seconds: 3 });
  skip(tab, -5);
  expect(order).toHaveBeenCalledWith({ order: "seek", seconds: 0 });
});

test.each([
  [1, 1, 1.25],
  [1.1, 1, 1.25],
  [1.1, -1, 1],
  [3, -1, 2],
] as const)("from %d× the next speed towards %d is %d×", (rate, by, next) => {
  const { tab, order } = player({ rate });
  changeSpeed(tab, by);
  expect(order).toHaveBeenCalledWith({ order: "rate", rate: next });
});

test("beyond the fastest, and where nothing can be heard, nothing is done", () => {
  const fastest = player({ rate: 2 });
  changeSpeed(fastest.tab, 1);
  const silent = player(null);
  changeSpeed(silent.tab, 1);
  skip(silent.tab, 5);
  expect([fastest.order, silent.order].flatMap(({ mock }) => mock.calls)).toEqual([]);
});
