import type { Cue } from "../lecture/transcript.ts";
import { clockSeconds } from "./clock-time.ts";
import { cue } from "./formats/format.ts";

const LEADING = /^[[(]?(\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)[\])]?\s*[-–—:]?\s*(?=\S)/;
const FEWEST = 3;
const MOST = 0.9;
/** In seconds: the time in the text is often without its fraction. */
const NEAR = 1;

/** Cues without the time that nearly all of them say once more before their text; one that is only mentioned stays. */
export function withoutOwnTimes(cues: readonly Cue[]): readonly Cue[] {
  if (cues.length < FEWEST || !isOwn(cues[0])) return cues;
  const own = cues.filter(isOwn);
  if (own.length < cues.length * MOST) return cues;
  return cues.map((each) =>
    isOwn(each)
      ? cue(each.startSeconds, each.endSeconds ?? null, each.text.replace(LEADING, ""), each.speaker ?? null)
      : each,
  );
}

function isOwn(each: Cue | undefined): boolean {
  const at = clockSeconds(LEADING.exec(each?.text ?? "")?.[1] ?? "");
  return each !== undefined && at !== null && Math.abs(at - each.startSeconds) <= NEAR;
}
