import { useCallback } from "react";
import type { EntryRow } from "../../lib/library/queries.ts";
import type { Marks } from "../../lib/search/mark-hit.ts";
import type { HighlightTerms } from "../../lib/text/highlight.ts";
import { say } from "../../lib/words/say.ts";
import { useLibrary } from "../hooks/use-library.tsx";
import { foundIn } from "../search/found-in.ts";
import { useFoundNote } from "../search/use-found-note.ts";
import { Marked } from "../ui/marked.tsx";
import { noteLanguage, summaryLanguage } from "./text-language.ts";

const LABELS = { summary: "inSummary", description: "inDescription", notes: "inNotes" } as const;

interface FoundTextProps {
  readonly marks: Marks;
  readonly row: EntryRow;
  readonly highlightTerms: HighlightTerms;
  /** Whether moments of the transcript are shown beneath. */
  readonly isSaid: boolean;
}

/** Where a search stands in the summary, else in the description, else in a note. */
export function FoundText({ marks, row: { lecture, summary, noteCount }, highlightTerms, isSaid }: FoundTextProps) {
  const { database } = useLibrary();
  const library = useCallback(async () => database.backendDB(), [database]);
  const place = foundIn(marks, highlightTerms, isSaid);
  const isNote = place?.in === "notes" && noteCount > 0;
  const note = useFoundNote(library, lecture.id, highlightTerms, isNote);
  if (!place || (place.in === "notes" && !isNote)) return null;
  const found = place.in === "notes" ? note : place.around;
  const language = place.in === "summary" && summary ? summaryLanguage(summary) : noteLanguage(found?.text ?? "");
  return (
    <p className={isNote ? "summary found-text one-line" : "summary found-text"}>
      {found && (
        <>
          <span className="label">{say(LABELS[place.in])}</span>{" "}
          <span lang={language}>
            <Marked {...found} />
          </span>
        </>
      )}
    </p>
  );
}
