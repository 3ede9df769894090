import { expect, test, vi } from "vitest";
import { changeSpeed, skip } from "../../../components/panel/player-steps.ts";
import type { PlaybackOrder } from "../../../lib/capture/playback.ts";
import { heardPlayer } from "../../lib/browser/heard-player.ts";

test("the page is told how far to go, and not where to: two presses are two steps", () => {
  const order = vi.fn<(order: PlaybackOrder) => void>();
  const { player } = heardPlayer({ seconds: 3 });
  skip({ ...player, order }, -5);
  changeSpeed({ ...player, order }, 1);
  expect(order.mock.calls).toEqual([[{ order: "skip", by: -5 }], [{ order: "speed", by: 1 }]]);
});

test("where nothing can be heard, nothing is done", () => {
  const order = vi.fn<(order: PlaybackOrder) => void>();
  const { player } = heardPlayer(null);
  changeSpeed({ ...player, order }, 1);
  skip({ ...player, order }, 5);
  expect(order).not.toHaveBeenCalled();
});
