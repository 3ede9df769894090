import { lookupLecture } from "../../lib/library/lookup.ts";
import type { HighlightTerms } from "../../lib/text/highlight.ts";
import { snippet, type Snippet } from "../../lib/text/snippet.ts";

/** Where a lecture's notes have what was looked for; null where they do not. */
export async function foundNote(
  library: IDBDatabase,
  lectureId: string,
  highlightTerms: HighlightTerms,
): Promise<Snippet | null> {
  const found = await lookupLecture(library, lectureId);
  for (const { text } of found?.notes ?? []) {
    const around = snippet(text, highlightTerms);
    if (around) return around;
  }
  return null;
}
