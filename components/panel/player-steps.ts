import type { TabPlayer } from "../../lib/browser/tab-player.ts";

/** What a key or a button goes back and on by, in seconds. */
export const SKIP = 5;

export function skip(player: TabPlayer, by: number): void {
  if (player.seconds() !== null) player.order({ order: "skip", by });
}

/** To the next speed, or the one before. */
export function changeSpeed(player: TabPlayer, by: 1 | -1): void {
  if (player.playback()) player.order({ order: "speed", by });
}
