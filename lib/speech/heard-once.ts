import * as read from "../lecture/fields.ts";
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

interface WrittenDown {
  /** The language that was listened for; null where that was not noted. */
  readonly spoken: string | null;
  readonly cues: readonly Cue[];
}

/** What was written down of what was heard, as JSON; nothing where that is damaged. */
export function parseHeard(text: string): WrittenDown {
  const found = read.parsed((): WrittenDown => {
    const json = parsedJson(text);
    // As it was written down before the language was noted with it.
    const raw = Array.isArray(json) ? { spoken: null, cues: json } : read.object(json, "heard");
    return {
      spoken: read.orNull(raw["spoken"], (tag) => read.language(tag, "spoken")),
      cues: transcriptSchema.cues.read(raw["cues"], "cues"),
    };
  });
  return found.ok ? found.value : { spoken: null, cues: [] };
}
