import { highlight, type Wanted } from "../text/highlight.ts";
import type { LectureTexts } from "./lecture-texts.ts";
import type { Range } from "../text/pieces.ts";
import { snippet, type Snippet } from "../text/snippet.ts";

type Shown = Pick<LectureTexts, "title" | "tags" | "creators" | "summary" | "description">;

/** Where the query stands in a hit: ranges of each short text, a snippet of each long one; null where it does not stand. */
export interface Marks {
  readonly title: readonly Range[];
  readonly tags: readonly (readonly Range[])[];
  readonly creators: readonly (readonly Range[])[];
  readonly summary: Snippet | null;
  readonly description: Snippet | null;
}

/** For the hits that are on the screen; `wanted` comes with the search results. */
export function markHit(lecture: Shown, wanted: Wanted): Marks {
  return {
    title: highlight(lecture.title, wanted),
    tags: lecture.tags.map((tag) => highlight(tag, wanted)),
    creators: lecture.creators.map((creator) => highlight(creator, wanted)),
    summary: snippet(lecture.summary, wanted),
    description: snippet(lecture.description, wanted),
  };
}
