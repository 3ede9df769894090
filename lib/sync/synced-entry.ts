import type { Entry } from "../lecture/entry.ts";
import type { Lecture } from "../lecture/lecture.ts";
import type { Note } from "../lecture/note.ts";
import type { Picture } from "../lecture/picture.ts";
import type { Summary } from "../lecture/summary.ts";
import type { Transcript } from "../lecture/transcript.ts";
import { digestOf } from "./digest.ts";

/** What an entry says of a transcript; its words travel in documents of their own. */
export interface NamedTranscript extends Omit<Transcript, "cues"> {
  /** The same for the same words. */
  readonly digest: string;
}

/** What an entry says of its picture. */
export interface NamedPicture {
  readonly type: Picture["type"];
  readonly digest: string;
}

/** An entry as its one document holds it. */
export interface SyncedEntry {
  readonly lecture: Lecture;
  readonly summaries: readonly Summary[];
  readonly notes: readonly Note[];
  readonly transcripts: readonly NamedTranscript[];
  readonly picture: NamedPicture | null;
}

export function syncedEntry({ lecture, summaries, notes, transcripts, picture }: Entry): SyncedEntry {
  return { lecture, summaries, notes, transcripts: transcripts.map(named), picture: picture && namedPicture(picture) };
}

function named({ cues, ...transcript }: Transcript): NamedTranscript {
  return { ...transcript, digest: digestOf(cues) };
}

function namedPicture({ type, base64 }: Picture): NamedPicture {
  return { type, digest: digestOf(base64) };
}
