import { idbReader } from "../../lib/library/idb-reader.ts";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import type { Moments } from "../../lib/search/moments/moments.ts";
import type { HighlightTerms } from "../../lib/text/highlight.ts";

/** Where lectures say what a search looked for; each is read once. */
export interface MomentReader {
  /** What has been read already. */
  readonly known: (lectureId: string) => Moments | null;
  readonly read: (lecture: Lecture) => Promise<Moments>;
}

/** The reader for one search's results; the code behind it is loaded with the first lecture. */
export function momentReader(library: () => Promise<IDBDatabase>, needs: readonly HighlightTerms[]): MomentReader {
  const known = new Map<string, Moments>();
  const reading = new Map<string, Promise<Moments>>();

  async function read(lecture: Lecture): Promise<Moments> {
    const { foundMoments } = await import("../../lib/library/found-moments.ts");
    const moments = await foundMoments(idbReader(await library()), lecture, needs);
    known.set(lecture.id, moments);
    return moments;
  }

  return {
    known: (lectureId) => known.get(lectureId) ?? null,
    read(lecture) {
      const begun = reading.get(lecture.id) ?? read(lecture);
      reading.set(lecture.id, begun);
      return begun;
    },
  };
}
