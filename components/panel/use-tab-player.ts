import { useEffect, useState } from "react";
import { report } from "../../lib/browser/report.ts";
import { type TabPlayer, tabPlayer } from "../../lib/browser/tab-player.ts";

/** The player of a tab, followed for as long as the panel shows what it plays. */
export function useTabPlayer(tabId: number): TabPlayer {
  const [player] = useState(() => tabPlayer(tabId));
  useEffect(() => {
    const stop = new AbortController();
    player.follow(stop.signal).catch((error: unknown) => report("page", error));
    return () => stop.abort();
  }, [player]);
  return player;
}
