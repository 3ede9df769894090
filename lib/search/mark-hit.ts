import { highlight, type HighlightTerms } from "../text/highlight.ts";
import type { LectureTexts } from "./lecture-texts.ts";
import type { Range } from "../text/pieces.ts";
import { snippet, type Snippet } from "../text/snippet.ts";

type ShownTexts = Pick<LectureTexts, "title" | "tags" | "creators" | "summary" | "description">;

/** Where the query stands in a hit: ranges of each short text, a snippet of each long one; null where it does not stand. */
export interface Marks {
  readonly title: readonly Range[];
  readonly tags: readonly (readonly Range[])[];
  readonly creators: readonly (readonly Range[])[];
  readonly summary: Snippet | null;
  readonly description: Snippet | null;
}

/** For the hits that are on the screen; `highlightTerms` comes with the search results. */
export function markHit(lecture: ShownTexts, highlightTerms: HighlightTerms): Marks {
  return {
    title: highlight(lecture.title, highlightTerms),
    tags: lecture.tags.map((tag) => highlight(tag, highlightTerms)),
    creators: lecture.creators.map((creator) => highlight(creator, highlightTerms)),
    summary: snippet(lecture.summary, highlightTerms),
    description: snippet(lecture.description, highlightTerms),
  };
}
