import type { Lecture } from "../lecture/lecture.ts";
import type { Summary } from "../lecture/summary.ts";
import type { LibraryReader, Tables } from "./reader.ts";
import type { View } from "./tally.ts";

/** What a list shows of one lecture. */
export interface EntryRow {
  readonly lecture: Lecture;
  readonly summary: Summary | null;
  readonly summaryCount: number;
  readonly noteCount: number;
}

/** Lists of the library: those that tallies count, and what was opened lately. */
export type ListView = View | "recent";

/** Those of these lectures that are there and not in Trash, in this order, and how long they are together. */
export async function presentLectures(
  library: LibraryReader,
  ids: readonly string[],
): Promise<{ readonly ids: readonly string[]; readonly seconds: number }> {
  const all = await library.read(["lectures"], ({ lectures }) => lectures.getAll(ids));
  const present = all.filter((lecture) => lecture?.deletedAt === null);
  return {
    ids: present.flatMap((lecture) => lecture?.id ?? []),
    seconds: present.reduce((sum, lecture) => sum + (lecture?.durationSeconds ?? 0), 0),
  };
}

/** How long each of these lectures is, in seconds: 0 where that is unknown. */
export async function lengthsOf(library: LibraryReader, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const all = await library.read(["lectures"], ({ lectures }) => lectures.getAll(ids));
  return new Map(all.flatMap((lecture) => (lecture ? [[lecture.id, lecture.durationSeconds ?? 0]] : [])));
}

/** Rows that are read at once where all are. */
const SOME = 1_000;

/** Ids of the lectures in a view, or of those in it that have one of these tags as it is spelled, newest saved first. */
export function listIds(library: LibraryReader, view: View, tags: readonly string[] | null): Promise<string[]> {
  return library.read(["lectures"], async ({ lectures }) => {
    const [oldestFirst, trashed, bearers, inView] = await Promise.all([
      lectures.keysBy("savedAt"),
      lectures.keysBy("deletedAt"),
      tags && Promise.all(tags.map((tag) => lectures.keysWhere("tags", tag))),
      membersOf(lectures, view),
    ]);
    const inTrash = new Set(trashed);
    const tagged = bearers && new Set(bearers.flat());
    const kept = oldestFirst.toReversed().filter((id) => inTrash.has(id) === (view === "trash"));
    return kept.filter((id) => (tagged?.has(id) ?? true) && inView(id));
  });
}

/** What a lecture shows stands in itself alone: all are read, unless search is asked, whose index may still be being made. */
async function membersOf(lectures: Tables<"lectures">["lectures"], view: View): Promise<(id: string) => boolean> {
  if (view === "all" || view === "trash") return () => true;
  const field = view === "to-summarise" ? "currentSummaryId" : "currentTranscriptId";
  const having = new Set<string>();
  let rows = await lectures.after("", SOME);
  while (rows.length > 0) {
    for (const lecture of rows) if (lecture[field] !== null) having.add(lecture.id);
    rows = await lectures.after(rows.at(-1)?.id ?? "", SOME);
  }
  return (id) => having.has(id) === (view === "with-transcript");
}

/** The rows for these ids, in this order. */
export async function entryRows(library: LibraryReader, ids: readonly string[]): Promise<(EntryRow | undefined)[]> {
  const [lectures, summaries, notes] = await library.read(["lectures", "summaries", "notes"], (tables) =>
    Promise.all([
      tables.lectures.getAll(ids),
      tables.summaries.whereAny("lectureId", ids),
      tables.notes.whereAny("lectureId", ids),
    ]),
  );
  const of = Map.groupBy(
    summaries.filter(({ deletedAt }) => deletedAt === null),
    ({ lectureId }) => lectureId,
  );
  return lectures.map((lecture) => {
    if (!lecture) return undefined;
    const versions = of.get(lecture.id) ?? [];
    const summary = versions.find(({ id }) => id === lecture.currentSummaryId) ?? null;
    const noteCount = notes.filter(({ lectureId, deletedAt }) => lectureId === lecture.id && deletedAt === null).length;
    return { lecture, summary, summaryCount: versions.length, noteCount };
  });
}
