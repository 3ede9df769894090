import type { TabPlayer } from "../../lib/browser/tab-player.ts";

/** How often a player's second is told, in milliseconds: what is said now is to be right within a third of a second. */
const STEP = 100;

/** Tells the second of a player that is followed already; what it returns ends that. */
export function followPlayer(player: TabPlayer, tell: (seconds: number | null) => void): () => void {
  const timer = setInterval(() => document.hidden || tell(player.seconds()), STEP);
  const stop = player.subscribe(() => tell(player.seconds()));
  tell(player.seconds());
  return () => {
    clearInterval(timer);
    stop();
  };
}
