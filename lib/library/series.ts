import type { Lecture } from "../lecture/lecture.ts";
import type { LibraryDatabase } from "./database.ts";

/** Entries of a series in its order, those without a place last, and how long they are together; Trash is left out. */
export async function seriesEntries(
  library: LibraryDatabase,
  title: string,
): Promise<{ readonly ids: readonly string[]; readonly seconds: number }> {
  const all = await library.lectures.where("series.title").equals(title).toArray();
  const kept = all.filter(({ deletedAt }) => deletedAt === null);
  const place = ({ series }: Lecture) => series?.position ?? Infinity;
  const inOrder = kept.toSorted((one, two) => place(one) - place(two) || one.savedAt.localeCompare(two.savedAt));
  return {
    ids: inOrder.map(({ id }) => id),
    seconds: kept.reduce((sum, { durationSeconds }) => sum + (durationSeconds ?? 0), 0),
  };
}
