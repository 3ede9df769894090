import { useCallback } from "react";
import type { EntryRow } from "../../lib/library/queries.ts";
import type { Marks } from "../../lib/search/mark-hit.ts";
import type { HighlightTerms } from "../../lib/text/highlight.ts";
import { useLibrary } from "../hooks/use-library.tsx";
import { foundIn } from "../search/found-in.ts";
import { FoundPlace } from "../search/found-place.tsx";
import { useFoundElsewhere } from "../search/use-found-elsewhere.ts";
import { summaryLanguage } from "./text-language.ts";

interface FoundTextProps {
  readonly marks: Marks;
  readonly row: EntryRow;
  readonly highlightTerms: HighlightTerms;
  /** Whether moments of the transcript are shown beneath. */
  readonly isSaid: boolean;
  readonly tabIndex: number;
}

/** Where a search stands in the summary, else in a chapter, the description, or whatever else is remembered. */
export function FoundText({ marks, row, highlightTerms, isSaid, tabIndex }: FoundTextProps) {
  const { lecture, summary, summaryCount, noteCount } = row;
  const { database } = useLibrary();
  const library = useCallback(async () => database.backendDB(), [database]);
  const place = foundIn(lecture, marks, highlightTerms, isSaid);
  const isElsewhere = place?.in === "elsewhere" && (noteCount > 0 || summaryCount > 1);
  const elsewhere = useFoundElsewhere(library, lecture.id, highlightTerms, isElsewhere);
  if (!place || (place.in === "elsewhere" && !isElsewhere)) return null;
  const found = place.in === "elsewhere" ? elsewhere : place;
  return (
    <p className={isElsewhere ? "summary found-text one-line" : "summary found-text"}>
      {found && (
        <FoundPlace
          place={found}
          lecture={lecture}
          language={found.in === "summary" && summary ? summaryLanguage(summary) : undefined}
          tabIndex={tabIndex}
          labelClass="label"
        />
      )}
    </p>
  );
}
