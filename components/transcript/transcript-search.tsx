import type { KeyboardEvent } from "react";
import { say } from "../../lib/words/say.ts";
import { Icon } from "../ui/icon.tsx";
import { isComposing } from "../ui/keyboard.ts";
import type { TranscriptSearchState } from "./use-transcript-search.ts";

/** The field to search a transcript with, and the way through what is found. */
export function TranscriptSearch({ search }: { readonly search: TranscriptSearchState }) {
  const { query, type, prepare, count, at, step } = search;

  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    if (event.key === "Enter") {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    } else if (event.key === "Escape" && query !== "") {
      event.preventDefault();
      event.stopPropagation();
      type("");
    }
  }

  return (
    <div className="search">
      <Icon name="search" small />
      <input
        dir="auto"
        type="search"
        aria-label={say("searchTranscript")}
        placeholder={say("searchTranscript")}
        value={query}
        onFocus={prepare}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <span className="meta faint" role="status">
        {query.trim() !== "" && (count > 0 ? say("matchOf", at + 1, count) : say("noMatch"))}
      </span>
      {count > 0 && (
        <>
          <MatchButton icon="back" label={say("previousMatch")} onClick={() => step(-1)} />
          <MatchButton icon="next" label={say("nextMatch")} onClick={() => step(1)} />
        </>
      )}
    </div>
  );
}

interface MatchButtonProps {
  readonly icon: "back" | "next";
  readonly label: string;
  readonly onClick: () => void;
}

function MatchButton({ icon, label, onClick }: MatchButtonProps) {
  return (
    <button type="button" className="chip-remove match-step" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
