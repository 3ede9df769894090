import type { Cue } from "../lecture/transcript.ts";

/** Index of the cue that is spoken at this second: the last one that has begun; -1 before the first. */
export function cueAt(cues: readonly Cue[], seconds: number): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle]?.startSeconds ?? Infinity) <= seconds) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** In seconds. A sentence of ordinary length; a person writes a note some seconds after what it is about. */
const BEFORE = 10;
const AFTER = 2;

/** "What was said here?": the text around a moment, in one line; empty where nothing is said. */
export function saidAround(cues: readonly Cue[], seconds: number): readonly Cue[] {
  const last = cueAt(cues, seconds + AFTER);
  const first = Math.max(0, cueAt(cues, seconds - BEFORE));
  return last < 0 ? [] : cues.slice(first, last + 1);
}
