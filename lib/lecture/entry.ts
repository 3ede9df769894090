import type { Lecture } from "./lecture.ts";
import type { Note } from "./note.ts";
import type { Picture } from "./picture.ts";
import type { Still } from "./still.ts";
import type { Summary } from "./summary.ts";
import type { Transcript } from "./transcript.ts";

/** A lecture joined with all that belongs to it, deleted parts included. */
export interface Entry {
  readonly lecture: Lecture;
  readonly summaries: readonly Summary[];
  readonly transcripts: readonly Transcript[];
  readonly notes: readonly Note[];
  readonly picture: Picture | null;
  /** Of its notes. */
  readonly stills: readonly Still[];
}

/** The notes that are not deleted, in the order of their moments; those on the whole lecture last. */
export function byMoment(notes: readonly Note[]): Note[] {
  return notes
    .filter(({ deletedAt }) => deletedAt === null)
    .toSorted(
      (one, other) =>
        (one.atSeconds ?? Infinity) - (other.atSeconds ?? Infinity) ||
        one.createdAt.localeCompare(other.createdAt) ||
        one.id.localeCompare(other.id),
    );
}

/** The versions that are not deleted, oldest first. */
export function inOrder(summaries: readonly Summary[]): Summary[] {
  const live = summaries.filter(({ deletedAt }) => deletedAt === null);
  return live.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id));
}

/** The transcripts that are not deleted, oldest first. */
export function liveInOrder(transcripts: readonly Transcript[]): Transcript[] {
  const live = transcripts.filter(({ deletedAt }) => deletedAt === null);
  return live.toSorted((one, other) => one.id.localeCompare(other.id));
}

/** The summary that the entry shows. */
export function shownSummary({ lecture, summaries }: Entry): Summary | null {
  return summaries.find(({ id, deletedAt }) => id === lecture.currentSummaryId && deletedAt === null) ?? null;
}

/** The transcript that the entry shows. */
export function shownTranscript({ lecture, transcripts }: Entry): Transcript | null {
  return transcripts.find(({ id, deletedAt }) => id === lecture.currentTranscriptId && deletedAt === null) ?? null;
}

/** The pictures of the notes that are not deleted. */
export function shownStills({ notes, stills }: Entry): Still[] {
  const live = new Set(byMoment(notes).map(({ id }) => id));
  return stills.filter(({ id, deletedAt }) => deletedAt === null && live.has(id));
}
