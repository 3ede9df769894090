import type { Cue } from "../lecture/transcript.ts";
import { tidyCues } from "../transcript/tidy-cues.ts";
import type { HeardCue, HeardPart } from "./heard.ts";
import { joinParts } from "./join-parts.ts";
import { withoutRepeats } from "./repeated-lines.ts";

/** All that was said in a lecture. */
export interface WholeSpeech {
  readonly cues: readonly Cue[];
  readonly language: string | null;
  /** How many lines were left out because they only repeated the one before. */
  readonly repeats: number;
}

export function wholeTranscript(parts: readonly HeardPart[]): WholeSpeech {
  const { cues, repeats } = withoutRepeats(joinParts(parts));
  return {
    // As the library takes them: a server without punctuation may give one line for all.
    cues: tidyCues(cues.map(plainCue)).cues,
    language: mostHeard(parts),
    repeats: parts.reduce((sum, part) => sum + part.repeats, repeats),
  };
}

function plainCue({ startSeconds, endSeconds, text, speaker }: HeardCue): Cue {
  return {
    startSeconds,
    ...(endSeconds > startSeconds && { endSeconds }),
    text,
    ...(speaker !== undefined && { speaker }),
  };
}

/** The language in which most was said. */
function mostHeard(parts: readonly HeardPart[]): string | null {
  const sizes = new Map<string, number>();
  for (const { language, cues } of parts) {
    if (language === null) continue;
    const size = cues.reduce((sum, { text }) => sum + text.length, 0);
    sizes.set(language, (sizes.get(language) ?? 0) + size);
  }
  const [most] = [...sizes].toSorted(([, one], [, other]) => other - one);
  return most?.[0] ?? null;
}
