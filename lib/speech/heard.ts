import type { Cue } from "../lecture/transcript.ts";

/** A word, and when it is said. */
export interface HeardWord {
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly text: string;
}

/** A caption as a recogniser heard it. */
export interface HeardCue extends Cue {
  readonly endSeconds: number;
  /** Where the recogniser told words apart. */
  readonly words?: readonly HeardWord[];
}

/** What a recogniser heard in one piece of sound. */
export interface Heard {
  readonly cues: readonly HeardCue[];
  /** BCP 47; null where it was not said. */
  readonly language: string | null;
  /** False where the times are only spread over the piece, by the length of what is said. */
  readonly timed: boolean;
}

/** What was heard in one part of a lecture, in the lecture's own times. */
export interface HeardPart extends Heard {
  readonly fromSeconds: number;
  readonly toSeconds: number;
  /** How many lines were left out because they only repeat the one before. */
  readonly repeats: number;
}
