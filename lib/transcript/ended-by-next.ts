import type { Cue } from "../lecture/transcript.ts";

/** Cues of one voice in order, none lasting into the next one that has text. */
export function endedByNext(cues: readonly Cue[]): Cue[] {
  let next = Infinity;
  return cues
    .toReversed()
    .map((cue) => {
      if (!cue.text.trim()) return cue;
      const ended = cue.endSeconds !== undefined && cue.endSeconds > next ? { ...cue, endSeconds: next } : cue;
      next = cue.startSeconds;
      return ended;
    })
    .toReversed();
}
