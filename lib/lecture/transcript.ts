import type { Counts } from "../text/count.ts";
import * as read from "./fields.ts";
import { LIMITS } from "./limits.ts";
import { identifier, storedSchema, type Stored } from "./record.ts";
import type { Schema } from "./schema.ts";

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

export const transcriptSchema = {
  ...storedSchema,
  lectureId: { read: identifier },
  language: { empty: null, read: read.language },
  counts: { read: counts },
  origin: {
    read: (value, field) => read.oneOf(value, field, ["captions", "automatic", "page", "file", "speech"]),
  },
  cues: { read: (value, field) => read.list(value, field, LIMITS.cues, readCue) },
} satisfies Schema<Transcript>;

function counts(value: unknown, field: string): Counts {
  const raw = read.object(value, field);
  return {
    cjk: read.whole(raw["cjk"], `${field}.cjk`),
    words: read.whole(raw["words"], `${field}.words`),
    characters: read.whole(raw["characters"], `${field}.characters`),
  };
}

/** One caption, out of anything. */
export function readCue(value: unknown, field: string): Cue {
  const raw = read.object(value, field);
  const end = read.orNull(raw["endSeconds"], (each) => read.number(each, `${field}.endSeconds`));
  const speaker = read.orNull(raw["speaker"], (each) => read.line(each, `${field}.speaker`, LIMITS.name));
  return {
    startSeconds: read.number(raw["startSeconds"], `${field}.startSeconds`),
    ...(end !== null && { endSeconds: end }),
    text: read.text(raw["text"], `${field}.text`, LIMITS.cue),
    ...(speaker !== null && { speaker }),
  };
}
