import { parsed } from "../lecture/fields.ts";
import { type Cue, transcriptSchema } from "../lecture/transcript.ts";
import { parsedJson } from "../summary/model-failure.ts";

/** What was heard, in the order of its moments; of what was played twice the later hearing. */
export function heardOnce(cues: readonly Cue[]): Cue[] {
  const kept: Cue[] = [];
  for (const cue of cues.toReversed()) {
    const middle = (cue.startSeconds + endOf(cue)) / 2;
    if (!kept.some((later) => later.startSeconds <= middle && middle < endOf(later))) kept.push(cue);
  }
  return kept.toSorted((one, other) => one.startSeconds - other.startSeconds);
}

function endOf({ startSeconds, endSeconds = startSeconds }: Cue): number {
  return endSeconds;
}

/** What was written down of what was heard, as JSON; nothing where that is damaged. */
export function heardIn(text: string): readonly Cue[] {
  const found = parsed(() => transcriptSchema.cues.read(parsedJson(text), "cues"));
  return found.ok ? found.value : [];
}
