import { useEffect, useState } from "react";
import { playingSeconds } from "../../lib/browser/play-at.ts";
import { followPlayer } from "../hooks/follow-player.ts";
import { useBeside } from "../hooks/use-beside.tsx";
import type { PageReading } from "../popup/page-reading.ts";

/** How often the player is asked, in milliseconds. */
const INTERVAL = 1000;

/** The whole second that the page's player is at; null where there is none, or an advertisement runs. */
export function usePlayerTime(reading: PageReading): number | null {
  const [seconds, setSeconds] = useState<number | null>(null);
  const player = useBeside()?.player;
  useEffect(() => {
    if (player) return followPlayer(player, (now) => setSeconds(now === null ? null : Math.floor(now)));
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wanted = true;
    async function ask(): Promise<void> {
      const read = await reading.read;
      const now = read && (await playingSeconds(read.tab));
      if (!wanted) return;
      setSeconds(now === null ? null : Math.floor(now));
      if (read) timer = setTimeout(() => void ask(), INTERVAL);
    }
    void ask();
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [reading, player]);
  return seconds;
}
