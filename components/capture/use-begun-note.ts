import { useRef, useState } from "react";
import { useBeside } from "../hooks/use-beside.tsx";

/**
 * A note beside the video is on the second at which its field was gone to, however long the first word takes; the video
 * waits for it, if the person wants that.
 */
export function useBegunNote(text: string) {
  const beside = useBeside();
  const [atSeconds, setSeconds] = useState<number | null>(null);
  const isPaused = useRef(false);

  function begin(): void {
    if (!beside || text !== "") return;
    const { player, pausesForNotes } = beside;
    const now = player.seconds();
    setSeconds(now === null ? null : Math.floor(now));
    if (!pausesForNotes || !player.playback()?.isPlaying) return;
    isPaused.current = true;
    player.order({ order: "pause" });
  }

  function end(): void {
    setSeconds(null);
    if (!isPaused.current) return;
    isPaused.current = false;
    beside?.player.order({ order: "play" });
  }

  return { atSeconds, begin, end };
}
