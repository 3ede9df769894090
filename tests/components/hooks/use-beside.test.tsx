// @vitest-environment happy-dom
import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { BesideProvider, usePlayAt } from "../../../components/hooks/use-beside.tsx";
import type { PlaybackOrder } from "../../../lib/capture/playback.ts";
import { playAt } from "../../../lib/browser/play-at.ts";
import { besidePage } from "./beside-page.ts";
import { heardPlayer } from "../../lib/browser/heard-player.ts";
import { lectureFacts } from "../../lib/library/open-test-library.ts";

const tell = vi.hoisted(() => vi.fn<(text: string) => void>());
vi.mock("../../../components/hooks/use-commands.tsx", () => ({ useTell: () => tell }));
vi.mock("../../../lib/browser/play-at.ts", () => ({ playAt: vi.fn() }));

const order = vi.fn<(order: PlaybackOrder) => void>();
afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

async function play(heard: object | null): Promise<void> {
  const player = { ...heardPlayer(heard).player, order };
  const beside = besidePage(player);
  const { result } = renderHook(usePlayAt, {
    wrapper: ({ children }) => <BesideProvider value={beside}>{children}</BesideProvider>,
  });
  await act(async () => result.current(lectureFacts(), 28));
}

test("beside a paused video a line plays it from there", async () => {
  await play({ isPlaying: false });
  expect(order.mock.calls).toEqual([[{ order: "seek", seconds: 28 }], [{ order: "play" }]]);
  expect(playAt).not.toHaveBeenCalled();
});

test("where nothing of the lecture is heard that is said, and not that there is no player", async () => {
  await play(null);
  expect(order).not.toHaveBeenCalled();
  expect(tell).toHaveBeenCalledExactlyOnceWith("Nothing of this lecture is heard now.");
});
