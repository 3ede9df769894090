import type { Lecture } from "../lecture/lecture.ts";
import { relatedTo } from "../search/related.ts";
import { lecturesOf } from "./found-lectures.ts";
import { idbReader } from "./idb-reader.ts";
import { lookupLecture } from "./lookup.ts";
import type { LibraryReader } from "./reader.ts";
import { lecturesInSeries } from "./series.ts";

export interface RelatedLecture {
  readonly lecture: Lecture;
  /** What relates the two, the rarest first; the title of the series. */
  readonly reason: { readonly by: "tags" | "series" | "creator" | "words"; readonly names: readonly string[] };
}

const MOST_OF_SERIES = 2;

/** Other lectures of the same series, next to this one, and those that share rare tags, a creator or words with it. */
export async function relatedLectures(database: IDBDatabase, id: string, limit = 5): Promise<RelatedLecture[]> {
  const library = idbReader(database);
  const found = await lookupLecture(library, id);
  if (!found || found.lecture.deletedAt !== null) return [];
  const { lecture, summaries } = found;
  const summary = summaries.find((version) => version.id === lecture.currentSummaryId)?.text ?? "";
  const [series, shared] = await Promise.all([
    neighboursIn(library, lecture),
    relatedTo(database, { id, title: lecture.title, summary, tags: lecture.tags, creators: lecture.creators }, limit),
  ]);
  const inSeries = series.map((other): RelatedLecture => ({
    lecture: other,
    reason: { by: "series", names: [other.series?.title ?? ""] },
  }));
  const known = new Set(series.map((other) => other.id));
  const lectures = await lecturesOf(
    library,
    shared.filter((each) => !known.has(each.id)).map((each) => ({ id: each.id, isSummary: false })),
  );
  const others = lectures.flatMap(({ lecture: other }): RelatedLecture[] => {
    const reason = shared.find((each) => each.id === other.id)?.shared;
    return reason ? [{ lecture: other, reason }] : [];
  });
  return [...inSeries, ...others].slice(0, limit);
}

/** Those that come before and after it in its series. */
async function neighboursIn(library: LibraryReader, { id, series }: Lecture): Promise<Lecture[]> {
  if (!series) return [];
  const inOrder = await lecturesInSeries(library, series.title);
  const own = inOrder.findIndex((each) => each.id === id);
  return inOrder.slice(Math.max(0, own - 1), own + MOST_OF_SERIES).filter((each) => each.id !== id);
}
