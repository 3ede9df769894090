import type { Entry } from "../lecture/entry.ts";
import type { Lecture } from "../lecture/lecture.ts";
import type { PartTable, Records } from "../lecture/records.ts";
import type { LibraryDatabase } from "./database.ts";

/** What is held of the library at once, in bytes, as far as entries can be divided. */
const MOST_BYTES = 4_000_000;
const MOST_LECTURES = 500;
/** Any of them can have hours of transcript: how many fit is known after the first. */
const FIRST = 8;

/**
 * Lectures with these parts of them: those with these ids, in this order, or all there are, Trash included, by id. It
 * reads as many at once as fit into memory, and one entry reads one entry.
 */
export async function* entriesOf(
  library: LibraryDatabase,
  ids: readonly string[] | null,
  parts: readonly PartTable[],
): AsyncGenerator<Entry> {
  let count = FIRST;
  let after = "";
  let at = 0;
  for (;;) {
    const lectures = ids
      ? await library.lectures.bulkGet(ids.slice(at, at + count))
      : await library.lectures.where("id").above(after).limit(count).toArray();
    if (lectures.length === 0) return;
    const entries = await joined(
      library,
      lectures.filter((lecture) => lecture !== undefined),
      parts,
    );
    yield* entries;
    at += lectures.length;
    after = entries.at(-1)?.lecture.id ?? "\uffff";
    const bytes = Math.max(1, ...entries.map(sizeOf));
    count = Math.min(Math.max(1, Math.floor(MOST_BYTES / bytes)), MOST_LECTURES, count * 2);
  }
}

async function joined(
  library: LibraryDatabase,
  lectures: readonly Lecture[],
  parts: readonly PartTable[],
): Promise<Entry[]> {
  const ids = lectures.map(({ id }) => id);
  const [summaries, transcripts, notes, pictures] = await Promise.all([
    partsOf(library, "summaries", ids, parts),
    partsOf(library, "transcripts", ids, parts),
    partsOf(library, "notes", ids, parts),
    parts.includes("pictures") ? library.pictures.bulkGet(ids) : [],
  ]);
  return lectures.map((lecture, at) => ({
    lecture,
    summaries: summaries.get(lecture.id) ?? [],
    transcripts: transcripts.get(lecture.id) ?? [],
    notes: notes.get(lecture.id) ?? [],
    picture: pictures[at] ?? null,
  }));
}

async function partsOf<T extends "summaries" | "transcripts" | "notes">(
  library: LibraryDatabase,
  table: T,
  ids: readonly string[],
  wanted: readonly PartTable[],
): Promise<Map<string, Records[T][]>> {
  if (!wanted.includes(table)) return new Map();
  const rows: Records[T][] = await library.table(table).where("lectureId").anyOf(ids).toArray();
  return Map.groupBy(
    rows.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    ({ lectureId }) => lectureId,
  );
}

/** About what an entry takes in memory; its texts are most of it. */
function sizeOf({ lecture, summaries, transcripts, picture }: Entry): number {
  const spoken = transcripts.flatMap(({ cues }) => cues);
  const texts = [lecture, ...summaries, ...spoken].map((each) => ("text" in each ? each.text : each.description));
  return texts.reduce((sum, text) => sum + 2 * text.length + 100, 1_000 + (picture?.base64.length ?? 0));
}
