import type { SoundPart } from "./cut-parts.ts";
import type { Heard, HeardCue, HeardPart } from "./heard.ts";
import { isSilent } from "./loudness.ts";
import { withoutRepeats } from "./repeated-lines.ts";

/** So near to the ends of a part words are kept: it is joined there. In seconds. */
const NEAR = 3;

/** What was heard in a part, in the lecture's times: without what was heard in silence, and without repeated lines. */
export function heardPart(part: SoundPart, heard: Heard): HeardPart {
  const { fromSeconds, toSeconds, levels, silent } = part;
  const isHeard = ({ startSeconds, endSeconds }: HeardCue) =>
    !silent && !(heard.timed && isSilent(levels, startSeconds, endSeconds));
  const { cues, repeats } = withoutRepeats(heard.cues.filter(isHeard));
  const length = toSeconds - fromSeconds;
  const isNearEnd = ({ startSeconds, endSeconds }: HeardCue) => startSeconds < NEAR || endSeconds > length - NEAR;
  const later = cues.map((cue) => moved(isNearEnd(cue) ? cue : { ...cue, words: [] }, fromSeconds));
  return { language: heard.language, timed: heard.timed, cues: later, fromSeconds, toSeconds, repeats };
}

/** A part in which nothing is to be heard: nobody is asked about it. */
export function silentPart({ fromSeconds, toSeconds }: SoundPart): HeardPart {
  return { cues: [], language: null, timed: true, fromSeconds, toSeconds, repeats: 0 };
}

function moved({ words = [], ...cue }: HeardCue, by: number): HeardCue {
  const at = (seconds: number) => Math.round((seconds + by) * 1000) / 1000;
  const times = <T extends { readonly startSeconds: number; readonly endSeconds: number }>(timed: T): T => ({
    ...timed,
    startSeconds: at(timed.startSeconds),
    endSeconds: at(timed.endSeconds),
  });
  return { ...times(cue), ...(words.length > 0 && { words: words.map(times) }) };
}
