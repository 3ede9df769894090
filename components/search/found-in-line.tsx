import { useCallback } from "react";
import type { Marks } from "../../lib/search/mark-hit.ts";
import type { HighlightTerms } from "../../lib/text/highlight.ts";
import { say } from "../../lib/words/say.ts";
import { noteLanguage } from "../library/text-language.ts";
import { Marked } from "../ui/marked.tsx";
import { foundIn } from "./found-in.ts";
import { useFoundNote } from "./use-found-note.ts";

const LABELS = { summary: "inSummary", description: "inDescription", notes: "inNotes" } as const;

interface FoundInLineProps {
  readonly lectureId: string;
  readonly marks: Marks;
  readonly highlightTerms: HighlightTerms;
  /** Whether moments of the transcript are shown beneath. */
  readonly isSaid: boolean;
  readonly library: Promise<IDBDatabase>;
}

/** A stretch of the long text in which a result was found, and which text that is. */
export function FoundInLine({ lectureId, marks, highlightTerms, isSaid, library }: FoundInLineProps) {
  const place = foundIn(marks, highlightTerms, isSaid);
  const read = useCallback(() => library, [library]);
  const note = useFoundNote(read, lectureId, highlightTerms, place?.in === "notes");
  if (!place) return null;
  const found = place.in === "notes" ? note : place.around;
  return (
    <p className={place.in === "notes" ? "meta one-line" : "meta"}>
      {found && (
        <>
          {say(LABELS[place.in])}{" "}
          <span lang={noteLanguage(found.text)}>
            <Marked {...found} />
          </span>
        </>
      )}
    </p>
  );
}
