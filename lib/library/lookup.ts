import { byMoment, inOrder, liveInOrder } from "../lecture/entry.ts";
import type { Lecture } from "../lecture/lecture.ts";
import type { Note } from "../lecture/note.ts";
import type { Picture } from "../lecture/picture.ts";
import type { Still } from "../lecture/still.ts";
import type { Summary } from "../lecture/summary.ts";
import type { Transcript } from "../lecture/transcript.ts";
import type { Draft } from "./draft.ts";
import { lecturesWith } from "./find-saved.ts";
import type { LibraryReader, Tables } from "./reader.ts";

/** What the library knows of a page. */
export interface PageLookup {
  readonly saved: SavedLecture | null;
  readonly draft: Draft | null;
}

export interface SavedLecture {
  readonly lecture: Lecture;
  /** Versions that are not deleted, oldest first. */
  readonly summaries: readonly Summary[];
  readonly picture: Picture | null;
  /** Those that are not deleted, in the order of their moments; those on the whole lecture last. */
  readonly notes: readonly Note[];
}

const ENTRY = ["lectures", "summaries", "pictures", "notes"] as const;

/** The entry that is saved for one of a page's keys, or the draft of one that is not. */
export function lookupPage(library: LibraryReader, keys: readonly string[]): Promise<PageLookup> {
  return library.read([...ENTRY, "drafts"], async (tables) => {
    const [[lecture], drafts] = await Promise.all([lecturesWith(tables, keys), tables.drafts.getAll(keys)]);
    const saved = lecture?.deletedAt === null ? await withParts(tables, lecture) : null;
    return { saved, draft: drafts.find((draft) => draft !== undefined) ?? null };
  });
}

/** An entry, in Trash or not. */
export function lookupLecture(library: LibraryReader, id: string): Promise<SavedLecture | null> {
  return library.read(ENTRY, async (tables) => {
    const lecture = await tables.lectures.get(id);
    return lecture ? withParts(tables, lecture) : null;
  });
}

async function withParts(tables: Tables<(typeof ENTRY)[number]>, lecture: Lecture): Promise<SavedLecture> {
  const [summaries, picture, notes] = await Promise.all([
    tables.summaries.where("lectureId", lecture.id),
    tables.pictures.get(lecture.id),
    tables.notes.where("lectureId", lecture.id),
  ]);
  const live = picture && picture.deletedAt === null ? picture : null;
  return { lecture, summaries: inOrder(summaries), picture: live, notes: byMoment(notes) };
}

/** The transcript that an entry shows; read apart from the rest, because it can be a megabyte long. */
export async function currentTranscript(
  library: LibraryReader,
  { currentTranscriptId: id }: Lecture,
): Promise<Transcript | null> {
  if (id === null) return null;
  return (await library.read(["transcripts"], ({ transcripts }) => transcripts.get(id))) ?? null;
}

/** The transcripts of an entry that are not deleted, oldest first; read only where they are shown. */
export function transcriptsOf(library: LibraryReader, lectureId: string): Promise<Transcript[]> {
  return library.read(["transcripts"], async ({ transcripts }) =>
    liveInOrder(await transcripts.where("lectureId", lectureId)),
  );
}

/** What the video showed when a note was taken; null where that was not captured. */
export async function stillOf(library: LibraryReader, noteId: string): Promise<Still | null> {
  const still = await library.read(["stills"], ({ stills }) => stills.get(noteId));
  return still?.deletedAt === null ? still : null;
}

/** What was being typed into a field of an entry and was not kept any more. */
export async function findEdit(library: LibraryReader, key: string): Promise<Draft | null> {
  return (await library.read(["drafts"], ({ drafts }) => drafts.get(key))) ?? null;
}

export function recentLectures(library: LibraryReader, most: number): Promise<Lecture[]> {
  return library.read(["lectures"], ({ lectures }) =>
    lectures.last("savedAt", { most, passes: ({ deletedAt }) => deletedAt === null }),
  );
}

/** What these entries are called, in their order. */
export async function titlesOf(library: LibraryReader, ids: readonly string[]): Promise<readonly string[]> {
  const lectures = await library.read(["lectures"], (tables) => tables.lectures.getAll(ids));
  return lectures.flatMap((lecture) => lecture?.title ?? []);
}
