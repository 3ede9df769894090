import { useEffect, useState } from "react";
import { followLecture } from "../../lib/browser/follow-lecture.ts";
import type { Playable } from "../../lib/browser/play-at.ts";
import type { Cue } from "../../lib/lecture/transcript.ts";
import { cueAt } from "../../lib/transcript/cue-at.ts";
import { isTimed } from "./transcript-file.ts";

/** Index of the caption that is spoken now in the tab that plays the lecture; -1 while nobody knows. */
export function usePlayingCue({ key, aliases, url }: Playable, cues: readonly Cue[]): number {
  const [cue, setCue] = useState(-1);
  // The entry is read anew with each change to it, but the lecture is the same.
  const otherKeys = aliases.join("\n");
  useEffect(() => {
    if (!isTimed(cues)) return;
    const stop = new AbortController();
    const lecture = { key, aliases: otherKeys.split("\n").filter(Boolean), url };
    void followLecture(lecture, (now) => setCue(now === null ? -1 : cueAt(cues, now)), stop.signal);
    return () => stop.abort();
  }, [key, otherKeys, url, cues]);
  return cue;
}
