import type { Lecture } from "../lecture/lecture.ts";
import { momentsIn, type Moments } from "../search/moments/moments.ts";
import type { HighlightTerms } from "../text/highlight.ts";
import { currentTranscript } from "./lookup.ts";

/** Where the transcript of a lecture that was found says what was looked for. */
export async function foundMoments(
  database: IDBDatabase,
  lecture: Lecture,
  needs: readonly HighlightTerms[],
  limit?: number,
): Promise<Moments> {
  const transcript = await currentTranscript(database, lecture);
  return transcript ? momentsIn(transcript.cues, needs, limit) : { best: [], total: 0 };
}
