import type { Lecture } from "../lecture/lecture.ts";
import { momentsIn, type Moments } from "../search/moments/moments.ts";
import type { HighlightTerms } from "../text/highlight.ts";
import { currentTranscript } from "./lookup.ts";
import type { LibraryReader } from "./reader.ts";

/** Where the transcript of a lecture that was found says what was looked for. */
export async function foundMoments(
  library: LibraryReader,
  lecture: Lecture,
  needs: readonly HighlightTerms[],
  limit?: number,
): Promise<Moments> {
  const transcript = await currentTranscript(library, lecture);
  return transcript ? momentsIn(transcript.cues, needs, limit) : { best: [], total: 0 };
}
