import type { Counts } from "../text/count.ts";
import type { Stored } from "./record.ts";

/** One caption: what is said from `startSeconds` on. */
export interface Cue {
  readonly startSeconds: number;
  readonly endSeconds?: number;
  readonly text: string;
  readonly speaker?: string;
}

export interface Transcript extends Stored {
  readonly lectureId: string;
  /** BCP 47, or null when unknown. */
  readonly language: string | null;
  readonly counts: Counts;
  readonly origin: "captions" | "automatic" | "page" | "file" | "speech";
  readonly cues: readonly Cue[];
}
