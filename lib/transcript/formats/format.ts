import type { Cue } from "../../lecture/transcript.ts";
import type { FormatName, Problem } from "../reading.ts";
import type { DecodedFile } from "../source.ts";

/** What a format finds in a file; tidied afterwards, so order, blanks and white space are as they come. */
export interface FoundCues {
  readonly cues: readonly Cue[];
  readonly problems?: readonly Problem[];
  readonly language?: string | null;
}

/** One caption format. The first in the list that finds itself in a file reads it. */
export interface Format {
  readonly name: FormatName;
  /** Captions may repeat what is still on the screen from the one before. */
  readonly rolls?: true;
  /**
   * Null where the file is not of this format, told by the content alone: names and media types of caption files are
   * often wrong. Never throws, whatever the file holds.
   */
  read(source: DecodedFile): FoundCues | null;
}

/** The problem, or nothing where there is none to report. */
export function problem(code: Problem["code"], count: number): Problem[] {
  return count > 0 ? [{ code, count }] : [];
}

/** A cue with the members that are known; an end or a speaker that is not known is left out. */
export function cue(startSeconds: number, endSeconds: number | null, text: string, speaker?: string | null): Cue {
  const made: { -readonly [Member in keyof Cue]: Cue[Member] } = { startSeconds, text };
  if (endSeconds !== null) made.endSeconds = endSeconds;
  if (speaker) made.speaker = speaker;
  return made;
}
