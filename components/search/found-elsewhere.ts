import { idbReader } from "../../lib/library/idb-reader.ts";
import { lookupLecture } from "../../lib/library/lookup.ts";
import type { HighlightTerms } from "../../lib/text/highlight.ts";
import { snippet, type Snippet } from "../../lib/text/snippet.ts";

export interface FoundElsewhere {
  readonly in: "notes" | "formerSummary";
  readonly around: Snippet;
}

/** Where a lecture's notes or the former versions of its summary have what was looked for; null where they do not. */
export async function foundElsewhere(
  library: IDBDatabase,
  lectureId: string,
  highlightTerms: HighlightTerms,
): Promise<FoundElsewhere | null> {
  const found = await lookupLecture(idbReader(library), lectureId);
  if (!found) return null;
  const former = found.summaries.filter(({ id }) => id !== found.lecture.currentSummaryId).toReversed();
  const texts = [
    ...found.notes.map(({ text }) => ["notes", text] as const),
    ...former.map(({ text }) => ["formerSummary", text] as const),
  ];
  for (const [place, text] of texts) {
    const around = snippet(text, highlightTerms);
    if (around) return { in: place, around };
  }
  return null;
}
