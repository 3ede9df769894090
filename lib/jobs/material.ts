import type { LectureFacts } from "../lecture/lecture.ts";
import type { Transcript } from "../lecture/transcript.ts";
import { sourceText } from "../summary/source-text.ts";
import { timedLines } from "../summary/timed-lines.ts";
import { sentences } from "../text/sentences.ts";

/** What a job is about. */
export interface JobSubject {
  readonly facts: LectureFacts;
  /** `id` is empty for a page that is not saved: its transcript does not change while the job runs. */
  readonly transcript: (Pick<Transcript, "language" | "cues"> & { readonly id: string }) | null;
}

/** The text to summarise. */
export interface Material {
  /** Names the text: with another name, parts that are finished do not count any more. */
  readonly name: string;
  /** To be put together to parts. */
  readonly lines: readonly string[];
  /** The same without times. */
  readonly text: string;
  readonly language: string | null;
}

/** What was said, with times; where nothing is known of that, what the uploader wrote. Null when there is no text. */
export function materialOf({ facts, transcript }: JobSubject): Material | null {
  const { description, language } = facts;
  const source = sourceText({ transcript, description, article: "", language });
  if (!source) return null;
  const isSaid = source.from === "transcript" && transcript !== null;
  return {
    name: isSaid ? `transcript ${transcript.id}` : source.from,
    lines: isSaid ? timedLines(transcript.cues) : sentences(source.text),
    text: source.text,
    language: source.language,
  };
}
