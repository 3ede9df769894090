import type { Lecture } from "../lecture/lecture.ts";
import { inSeriesOrder } from "../lecture/series-order.ts";
import type { LibraryReader } from "./reader.ts";

/** Entries of a series in its order, those without a place last; Trash is left out. */
export async function lecturesInSeries(library: LibraryReader, title: string): Promise<Lecture[]> {
  const all = await library.read(["lectures"], ({ lectures }) => lectures.where("series.title", title));
  return inSeriesOrder(all.filter(({ deletedAt }) => deletedAt === null));
}

/** The ids of a series in its order, and how long its entries are together. */
export async function seriesEntries(
  library: LibraryReader,
  title: string,
): Promise<{ readonly ids: readonly string[]; readonly seconds: number }> {
  const lectures = await lecturesInSeries(library, title);
  return {
    ids: lectures.map(({ id }) => id),
    seconds: lectures.reduce((sum, { durationSeconds }) => sum + (durationSeconds ?? 0), 0),
  };
}
