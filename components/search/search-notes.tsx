import type { SearchResults } from "../../lib/search/search.ts";
import { say } from "../../lib/words/say.ts";

type Noted = Pick<SearchResults, "corrected" | "isPartial" | "isUnready" | "waiting">;

/** What a person should know of results that are not plainly what was asked for; read out when it changes. */
export function SearchNotes({ results }: { readonly results: Noted | null }) {
  return (
    <div className="search-notes" role="status">
      {results && notesOn(results).map((note) => <p key={note}>{note}</p>)}
    </div>
  );
}

function notesOn({ corrected, isPartial, isUnready, waiting }: Noted): string[] {
  return [
    ...corrected.flatMap(({ typed, meant }) => (meant.length > 0 ? [say("showingInstead", typed, meant)] : [])),
    ...(isPartial ? [say("partialResults")] : []),
    ...(isUnready ? [say("indexUnready")] : []),
    ...(waiting > 0 && !isUnready ? [say("transcriptsWaiting", waiting)] : []),
  ];
}
