import { stretchOf, type MediaStretch } from "../../../lib/browser/stretch.ts";
import type { TabPlayer } from "../../../lib/browser/tab-player.ts";
import type { Playback } from "../../../lib/capture/playback.ts";

const PAUSED: Playback = { seconds: 90, isPlaying: false, rate: 1, durationSeconds: 600, media: "blob:one", at: 0 };

/** A tab's player that is heard when the test says so; null for one that never is. */
export function heardPlayer(first: Partial<Playback> | null) {
  let now: Playback | null = null;
  let stretch: MediaStretch | null = null;
  function hear(change: Partial<Playback>, document = "first"): void {
    const playback = { ...(now ?? PAUSED), at: Date.now(), ...change };
    now = playback;
    stretch = stretchOf({ frame: 0, document, playback }, stretch);
  }
  if (first) hear(first);
  const player: TabPlayer = {
    playback: () => now,
    seconds: () => now && now.seconds,
    stretch: () => stretch,
    subscribe: () => () => {},
    order: () => {},
    listen: async () => null,
    still: async () => ({ ok: false, why: "failed" }),
    follow: async () => {},
  };
  return { player, hear };
}
