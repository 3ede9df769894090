import type { Cue } from "../lecture/transcript.ts";
import { problem } from "./formats/format.ts";
import { isBeyond } from "./length.ts";
import type { Problem } from "./reading.ts";

const HOUR = 3_600;
/** Broadcasts begin on the hour of their clock, and speech soon after, in seconds. */
const SOON = 60;
/** No caption stays this long, in seconds: such an end only says that nobody knew it. */
const LONGEST = 3_600;

export interface Fitted {
  readonly cues: readonly Cue[];
  readonly moved: readonly Problem[];
}

/** Cues against the length of the lecture: times of a clock are moved to its beginning, what still goes beyond is told. */
export function withinLength(read: readonly Cue[], durationSeconds: number | null): Fitted {
  const cues = read.some(isEndless) ? read.map(withoutEndless) : read;
  const [first, last] = [cues[0], cues.at(-1)];
  if (!first || !last || !durationSeconds || !isBeyond(last.startSeconds, durationSeconds)) return { cues, moved: [] };
  const intoHour = first.startSeconds % HOUR;
  const by = intoHour <= SOON ? first.startSeconds - intoHour : Math.floor(first.startSeconds);
  if (by > 0 && !isBeyond(last.startSeconds - by, durationSeconds))
    return { cues: cues.map((each) => earlier(each, by)), moved: problem("moved-times", by) };
  return { cues, moved: problem("beyond-length", Math.round(last.startSeconds)) };
}

function earlier(each: Cue, by: number): Cue {
  const at = (seconds: number) => Math.max(0, Math.round((seconds - by) * 1000) / 1000);
  return {
    ...each,
    startSeconds: at(each.startSeconds),
    ...(each.endSeconds !== undefined && { endSeconds: at(each.endSeconds) }),
  };
}

function isEndless({ startSeconds, endSeconds }: Cue): boolean {
  return endSeconds !== undefined && endSeconds - startSeconds > LONGEST;
}

function withoutEndless(each: Cue): Cue {
  if (!isEndless(each)) return each;
  const { endSeconds: _, ...rest } = each;
  return rest;
}
