import type { Marks } from "../../lib/search/mark-hit.ts";
import type { HighlightTerms } from "../../lib/text/highlight.ts";
import type { Snippet } from "../../lib/text/snippet.ts";

/** The one long text of a result to show a stretch of, by how much it says of the lecture. */
export type FoundIn =
  | { readonly in: "summary" | "description"; readonly around: Snippet }
  /** Nowhere else: it stands in a note, which is read apart. */
  | { readonly in: "notes" }
  | null;

export function foundIn(marks: Marks, highlightTerms: HighlightTerms, isSaid: boolean): FoundIn {
  if (marks.summary) return { in: "summary", around: marks.summary };
  if (isSaid) return null;
  if (marks.description) return { in: "description", around: marks.description };
  const isShort = [marks.title, ...marks.tags, ...marks.creators].some((ranges) => ranges.length > 0);
  const isNothing = highlightTerms.words.length + highlightTerms.prefixes.length + highlightTerms.literals.length === 0;
  return isShort || isNothing ? null : { in: "notes" };
}
