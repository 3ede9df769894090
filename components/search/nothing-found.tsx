import { say } from "../../lib/words/say.ts";
import { wordsOnly } from "./words-only.ts";

interface NothingFoundProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

/** Ways on where nothing was found in the popup. */
export function NothingFound({ query, onQuery }: NothingFoundProps) {
  const words = wordsOnly(query);
  return (
    <div className="found-hint">
      <p className="meta">{say("nothingFoundHint")}</p>
      {words !== null && (
        <button type="button" className="button small" onClick={() => onQuery(words)}>
          {say("searchWordsOnly", words)}
        </button>
      )}
    </div>
  );
}
