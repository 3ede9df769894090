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

/** A note, and what an entry says of the picture in it. */
export interface NamedNote extends Note {
  readonly still?: NamedPicture;
}

/** An entry as its one document holds it. */
export interface SyncedEntry {
  readonly lecture: Lecture;
  readonly summaries: readonly Summary[];
  readonly notes: readonly NamedNote[];
  readonly transcripts: readonly NamedTranscript[];
  readonly picture: NamedPicture | null;
}

export function syncedEntry({ lecture, summaries, notes, transcripts, picture, stills }: Entry): SyncedEntry {
  const shown = new Map(stills.map((still) => [still.id, namedPicture(still)]));
  return {
    lecture,
    summaries,
    notes: notes.map((note) => withStill(note, shown.get(note.id))),
    transcripts: transcripts.map(named),
    picture: picture && namedPicture(picture),
  };
}

export function withStill(note: Note, still: NamedPicture | null | undefined): NamedNote {
  return still ? { ...note, still } : note;
}

/** The note alone, as its table has it. */
export function withoutStill({ still: _still, ...note }: NamedNote): Note {
  return note;
}

function named({ cues, ...transcript }: Transcript): NamedTranscript {
  return { ...transcript, digest: digestOf(cues) };
}

export function namedPicture({ type, base64 }: Picture): NamedPicture {
  return { type, digest: digestOf(base64) };
}
