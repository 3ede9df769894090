import type { Entry } from "../lecture/entry.ts";
import type { Lecture } from "../lecture/lecture.ts";
import type { Picture } from "../lecture/picture.ts";
import type { PartTable, Records } from "../lecture/records.ts";
import type { LibraryDatabase } from "./database.ts";
import { partsHere, rowsHere } from "./rows-here.ts";

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
    const found = lectures.filter((lecture) => lecture !== undefined);
    const entries = await joined(library, found, { parts, areNeighbours: ids === null });
    yield* entries;
    at += lectures.length;
    after = entries.at(-1)?.lecture.id ?? "\uffff";
    const bytes = Math.max(1, ...entries.map(sizeOf));
    count = Math.min(Math.max(1, Math.floor(MOST_BYTES / bytes)), MOST_LECTURES, count * 2);
  }
}

interface PartsRequest {
  readonly parts: readonly PartTable[];
  /** No other lecture's id is between theirs. */
  readonly areNeighbours: boolean;
}

async function joined(library: LibraryDatabase, lectures: readonly Lecture[], wanted: PartsRequest): Promise<Entry[]> {
  const { parts } = wanted;
  const ids = lectures.map(({ id }) => id);
  const [summaries, transcripts, notes, pictures, stills] = await Promise.all([
    partsOf(library, "summaries", ids, wanted),
    partsOf(library, "transcripts", ids, wanted),
    partsOf(library, "notes", ids, wanted),
    parts.includes("pictures") ? rowsHere(library.table<Picture, string>("pictures"), ids) : [],
    partsOf(library, "stills", ids, wanted),
  ]);
  return lectures.map((lecture, at) => ({
    lecture,
    summaries: summaries.get(lecture.id) ?? [],
    transcripts: transcripts.get(lecture.id) ?? [],
    notes: notes.get(lecture.id) ?? [],
    picture: pictures[at] ?? null,
    stills: stills.get(lecture.id) ?? [],
  }));
}

async function partsOf<T extends Exclude<PartTable, "pictures">>(
  library: LibraryDatabase,
  table: T,
  ids: readonly string[],
  { parts, areNeighbours }: PartsRequest,
): Promise<Map<string, Records[T][]>> {
  const [first, last] = [ids[0], ids.at(-1)];
  if (!parts.includes(table) || first === undefined || last === undefined) return new Map();
  const all = library.table<Records[T], string>(table);
  const rows = areNeighbours
    ? await all.where("lectureId").between(first, last, true, true).toArray()
    : [...(await partsHere(all, ids)).values()].flat();
  return Map.groupBy(
    rows.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    ({ lectureId }) => lectureId,
  );
}

/** About what an entry takes in memory; its texts are most of it. */
function sizeOf({ lecture, summaries, transcripts, picture, stills }: Entry): number {
  const spoken = transcripts.flatMap(({ cues }) => cues);
  const texts = [lecture, ...summaries, ...spoken].map((each) => ("text" in each ? each.text : each.description));
  const shown = [...(picture ? [picture] : []), ...stills].reduce((sum, { base64 }) => sum + base64.length, 0);
  return texts.reduce((sum, text) => sum + 2 * text.length + 100, 1_000 + shown);
}
