import type { KeyboardEvent, RefObject } from "react";
import { say } from "../../lib/words/say.ts";
import { Icon } from "./icon.tsx";
import { isComposing } from "./keyboard.ts";

/** A search inside of one text. */
export interface FindState {
  readonly query: string;
  readonly type: (query: string) => void;
  /** Makes the text ready, so that the first key is answered as fast as the others. */
  readonly prepare: () => void;
  readonly count: number;
  /** Index of the match that is shown. */
  readonly at: number;
  readonly step: (by: 1 | -1) => void;
}

interface FindFieldProps {
  readonly search: FindState;
  readonly label: string;
  readonly field?: RefObject<HTMLInputElement | null>;
}

/** The field to search a text with, and the way through what is found. */
export function FindField({ search, label, field }: FindFieldProps) {
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
        ref={field}
        dir="auto"
        type="search"
        aria-label={label}
        placeholder={label}
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
