import type { Lecture } from "../lecture/lecture.ts";
import type { LibraryReader, Tables } from "./reader.ts";

/** A lecture with the text of its current summary, if that is of use. */
export interface FoundLecture {
  readonly lecture: Lecture;
  readonly summary: string;
}

/** What a search has found, and whether in a summary. */
interface FoundId {
  readonly id: string;
  readonly isSummary: boolean;
}

export const FOUND_IN = ["lectures", "summaries"] as const;

type FoundInTables = Tables<(typeof FOUND_IN)[number]>;

/**
 * The lectures of these hits, in this order; those that are gone or in Trash are left out. Summaries are read only
 * where something was found in them.
 */
export function lecturesOf(library: LibraryReader, hits: readonly FoundId[]): Promise<FoundLecture[]> {
  return library.read(FOUND_IN, (tables) => lecturesIn(tables, hits));
}

/** As `lecturesOf`, in a transaction that is open: what search answers and what is shown of it are then of one moment. */
export async function lecturesIn(tables: FoundInTables, hits: readonly FoundId[]): Promise<FoundLecture[]> {
  const found = await Promise.all(hits.map((hit) => foundLecture(tables, hit)));
  return found.filter((each) => each !== null);
}

async function foundLecture(tables: FoundInTables, { id, isSummary }: FoundId): Promise<FoundLecture | null> {
  // By the lecture, all versions: so they need not wait until it is known which of them is the current one.
  const [lecture, versions] = await Promise.all([
    tables.lectures.get(id),
    isSummary ? tables.summaries.where("lectureId", id) : [],
  ]);
  if (!lecture || lecture.deletedAt !== null) return null;
  const current = versions.find((version) => version.id === lecture.currentSummaryId);
  return { lecture, summary: current?.text ?? "" };
}
