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

/** What heard the words of a transcript. */
export interface Recogniser {
  /** Of the model. */
  readonly name: string;
  /** How many lines were left out because they only repeated the one before. */
  readonly leftOut?: number;
}

export interface Transcript extends Stored {
  readonly lectureId: string;
  /** BCP 47, or null when unknown. */
  readonly language: string | null;
  readonly counts: Counts;
  readonly origin: "captions" | "automatic" | "page" | "file" | "speech";
  readonly cues: readonly Cue[];
  /** Of one with the origin `speech`. */
  readonly recogniser?: Recogniser;
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
  recogniser: { optional: true, read: recogniser },
} satisfies Schema<Transcript>;

function recogniser(value: unknown, field: string): Recogniser {
  const raw = read.object(value, field);
  const name = read.line(raw["name"], `${field}.name`, LIMITS.name);
  return raw["leftOut"] === undefined ? { name } : { name, leftOut: read.whole(raw["leftOut"], `${field}.leftOut`) };
}

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
