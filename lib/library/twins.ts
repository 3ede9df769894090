import { areToldApart, wholeSeconds } from "../lecture/duplicate.ts";
import type { Lecture } from "../lecture/lecture.ts";
import { idsWithTitle } from "../search/same-title.ts";
import { titleTerm } from "../search/terms/title-term.ts";
import type { LibraryReader } from "./reader.ts";

export type TwinPair = readonly [Lecture, Lecture];

/** The other entries that seem to be the same lecture: with its title and its length, and not told apart from it. */
export async function findTwins(database: IDBDatabase, reader: LibraryReader, lecture: Lecture): Promise<Lecture[]> {
  if (lecture.deletedAt !== null || wholeSeconds(lecture) === 0) return [];
  const ids = (await idsWithTitle(database, lecture.title)).filter((id) => id !== lecture.id);
  const others = ids.length > 0 ? await reader.read(["lectures"], ({ lectures }) => lectures.getAll(ids)) : [];
  return others.flatMap((other) => (other && areTwins(lecture, other) ? [other] : []));
}

/** Of these entries each two that seem to be the same lecture, the one that was saved first before the other. */
export function pairsAmong(lectures: readonly Lecture[]): TwinPair[] {
  const groups = Map.groupBy(
    lectures.toSorted((one, other) => one.savedAt.localeCompare(other.savedAt)),
    (lecture) => `${wholeSeconds(lecture)} ${titleTerm(lecture.title)}`,
  );
  return [...groups.values()].flatMap((group) =>
    group.flatMap((one, at) => group.slice(at + 1).flatMap((other) => (areTwins(one, other) ? [[one, other]] : []))),
  );
}

function areTwins(one: Lecture, other: Lecture): boolean {
  return (
    one.deletedAt === null &&
    other.deletedAt === null &&
    wholeSeconds(one) > 0 &&
    wholeSeconds(one) === wholeSeconds(other) &&
    titleTerm(one.title) === titleTerm(other.title) &&
    !areToldApart(one, other)
  );
}
