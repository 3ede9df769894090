import type { SearchResults } from "../../lib/search/search.ts";
import { say } from "../../lib/words/say.ts";

type Noted = Pick<SearchResults, "corrected" | "isPartial" | "isUnready" | "waiting" | "isDictionaryUnread">;

interface SearchNotesProps {
  readonly results: Noted | null;
  /** Nothing is listed: only that something may be missing is worth a word. */
  readonly isNothing?: boolean;
}

/** What a person should know of results that are not plainly what was asked for; read out when it changes. */
export function SearchNotes({ results, isNothing = false }: SearchNotesProps) {
  return (
    <div className="search-notes" role="status">
      {results && notesOn(results, isNothing).map((note) => <p key={note}>{note}</p>)}
    </div>
  );
}

function notesOn(
  { corrected, isPartial, isUnready, waiting, isDictionaryUnread = false }: Noted,
  isNothing: boolean,
): string[] {
  const instead = corrected.flatMap(({ typed, meant }) =>
    meant.length > 0 ? [say("showingInstead", typed, meant)] : [],
  );
  return [
    ...(isNothing ? [] : instead),
    ...(isPartial && !isNothing ? [say("partialResults")] : []),
    ...(isUnready ? [say("indexUnready")] : []),
    ...(isDictionaryUnread ? [say("dictionaryUnread")] : []),
    ...(waiting > 0 && !isUnready ? [say("textsWaiting", waiting)] : []),
  ];
}
