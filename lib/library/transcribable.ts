import type { Lecture } from "../lecture/lecture.ts";
import type { LibraryReader } from "./reader.ts";

/** A lecture whose sound can be fetched. */
export type Heardable = Lecture & { readonly soundUrl: string };

/** Which of many entries can be transcribed, and why the others cannot. */
export interface Transcribable {
  readonly ready: readonly Heardable[];
  /** These have a transcript already. */
  readonly having: readonly Lecture[];
  /** Nobody knows where the sound of these can be fetched. */
  readonly unknown: readonly Lecture[];
}

export async function transcribable(library: LibraryReader, ids: readonly string[]): Promise<Transcribable> {
  const read = await library.read(["lectures"], ({ lectures }) => lectures.getAll(ids));
  const here = read.flatMap((lecture) => (lecture?.deletedAt === null ? [lecture] : []));
  const without = here.filter(({ currentTranscriptId }) => currentTranscriptId === null);
  return {
    ready: without.filter(hasSound),
    having: here.filter(({ currentTranscriptId }) => currentTranscriptId !== null),
    unknown: without.filter((lecture) => !hasSound(lecture)),
  };
}

function hasSound(lecture: Lecture): lecture is Heardable {
  return lecture.soundUrl !== undefined;
}
