import type { Cue } from "../../lecture/transcript.ts";

/** In seconds, where nothing tells when a caption goes: as long as it takes to read, at least and at most. */
const SHORTEST = 1;
const LONGEST = 7;
const PER_CHARACTER = 0.08;

/** When a caption goes from the screen: by its own end, else when the next one comes or it has been read. */
export function shownUntil({ startSeconds, endSeconds, text }: Cue, next: Cue | undefined): number {
  if (endSeconds !== undefined) return Math.max(startSeconds, endSeconds);
  const read = startSeconds + Math.min(LONGEST, Math.max(SHORTEST, text.length * PER_CHARACTER));
  return next && next.startSeconds > startSeconds ? Math.min(read, next.startSeconds) : read;
}
