import type { Lecture } from "../lecture/lecture.ts";
import { spokenOrder } from "../search/ranking/title-ranks.ts";
import type { Sort } from "../search/sort.ts";
import { titleTerm } from "../search/terms/title-term.ts";
import type { LibraryReader } from "./reader.ts";

type Key = string | number | null;

/** These ids of what is in Trash by something that is read of each: search knows nothing of it, and it is emptied by itself. */
export async function inTrashOrder(library: LibraryReader, ids: readonly string[], sort: Sort): Promise<string[]> {
  const all = await library.read(["lectures"], ({ lectures }) => lectures.getAll(ids));
  const found = all.filter((lecture) => lecture !== undefined);
  const titleOf = spokenOrder(found.map(({ title }) => titleTerm(title)));
  const keyed = found.map((lecture) => ({ lecture, key: keyOf(lecture, sort, titleOf) }));
  return keyed.toSorted((one, other) => compare(one, other, sort)).map(({ lecture }) => lecture.id);
}

function keyOf(
  { title, durationSeconds, published, seenAt }: Lecture,
  sort: Sort,
  titleOf: (term: string) => string,
): Key {
  if (sort === "title") return titleOf(titleTerm(title));
  if (sort === "seen") return seenAt;
  if (sort === "longest") return durationSeconds;
  return sort === "published" ? (published?.value ?? null) : null;
}

interface KeyedLecture {
  readonly lecture: Lecture;
  readonly key: Key;
}

/** What is not known comes last, and of equals the one saved last first. */
function compare(one: KeyedLecture, other: KeyedLecture, sort: Sort): number {
  const newer = one.lecture.savedAt < other.lecture.savedAt ? 1 : -1;
  if (one.key === other.key) return newer;
  if (one.key === null || other.key === null) return one.key === null ? 1 : -1;
  return one.key < other.key === (sort === "title") ? -1 : 1;
}
