import type { TabPlayer } from "../../lib/browser/tab-player.ts";

/** What a key or a button goes back and on by, in seconds. */
export const SKIP = 5;

export const SPEEDS: readonly number[] = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];

export function skip(player: TabPlayer, by: number): void {
  const now = player.seconds();
  if (now !== null) player.order({ order: "seek", seconds: Math.max(0, now + by) });
}

/** To the next speed, or the one before. */
export function changeSpeed(player: TabPlayer, by: 1 | -1): void {
  const rate = player.playback()?.rate;
  if (rate === undefined) return;
  const next = by === 1 ? SPEEDS.find((speed) => speed > rate) : SPEEDS.findLast((speed) => speed < rate);
  if (next !== undefined) player.order({ order: "rate", rate: next });
}
