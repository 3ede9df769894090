import { useEffect, useState } from "react";
import { followLecture } from "../../lib/browser/follow-lecture.ts";
import type { Playable } from "../../lib/browser/play-at.ts";
import type { Cue } from "../../lib/lecture/transcript.ts";
import { cueAt } from "../../lib/transcript/cue-at.ts";
import { followPlayer } from "../hooks/follow-player.ts";
import { useBeside } from "../hooks/use-beside.tsx";
import { isTimed } from "./transcript-file.ts";

/** Index of the caption that is spoken now in the tab that plays the lecture; -1 while nobody knows. */
export function usePlayingCue({ key, aliases, url }: Playable, cues: readonly Cue[]): number {
  const [cue, setCue] = useState(-1);
  const player = useBeside()?.player;
  // The entry is read anew with each change to it, but the lecture is the same.
  const otherKeys = aliases.join("\n");
  useEffect(() => {
    if (!isTimed(cues)) return undefined;
    const hear = (now: number | null) => setCue(now === null ? -1 : cueAt(cues, now));
    if (player) return followPlayer(player, hear);
    const stop = new AbortController();
    const lecture = { key, aliases: otherKeys.split("\n").filter(Boolean), url };
    void followLecture(lecture, hear, stop.signal);
    return () => stop.abort();
  }, [key, otherKeys, url, cues, player]);
  return cue;
}
