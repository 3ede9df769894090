import { useCallback } from "react";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import type { Marks } from "../../lib/search/mark-hit.ts";
import type { HighlightTerms } from "../../lib/text/highlight.ts";
import { foundIn } from "./found-in.ts";
import { FoundPlace } from "./found-place.tsx";
import { useFoundElsewhere } from "./use-found-elsewhere.ts";

interface FoundInLineProps {
  readonly lecture: Lecture;
  readonly marks: Marks;
  readonly highlightTerms: HighlightTerms;
  /** Whether moments of the transcript are shown beneath. */
  readonly isSaid: boolean;
  readonly library: Promise<IDBDatabase>;
}

/** A stretch of the text in which a result was found, and which text that is. */
export function FoundInLine({ lecture, marks, highlightTerms, isSaid, library }: FoundInLineProps) {
  const place = foundIn(lecture, marks, highlightTerms, isSaid);
  const read = useCallback(() => library, [library]);
  const isElsewhere = place?.in === "elsewhere";
  const elsewhere = useFoundElsewhere(read, lecture.id, highlightTerms, isElsewhere);
  if (!place) return null;
  const found = place.in === "elsewhere" ? elsewhere : place;
  return (
    <p className={isElsewhere ? "meta one-line" : "meta"}>
      {found && <FoundPlace place={found} lecture={lecture} tabIndex={-1} />}
    </p>
  );
}
