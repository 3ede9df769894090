import { useEffect, useRef } from "react";
import type { QueryCompletion } from "../../lib/search/suggest/complete-query.ts";
import { say } from "../../lib/words/say.ts";
import { meaningOf } from "./operator-words.ts";

interface CompletionListProps {
  readonly id: string;
  readonly completions: readonly QueryCompletion[];
  /** Index of the one that the arrow keys have reached; -1 for none. */
  readonly active: number;
  /** Suggestions only: side by side in one line, so that nothing of the results is covered. */
  readonly isRow: boolean;
  readonly onChoose: (completion: QueryCompletion) => void;
}

/** What a suggestion is, in a word. */
const KIND_WORDS: { readonly [kind in QueryCompletion["kind"]]?: Parameters<typeof say>[0] } = {
  tag: "kindTag",
  creator: "kindCreator",
  series: "kindSeries",
  title: "kindTitle",
  word: "kindWord",
  past: "kindPast",
};

export function completionId(list: string, index: number): string {
  return `${list}-${index}`;
}

/** Ways to go on with a query. The focus stays in the field, which says which of them is active. */
export function CompletionList({ id, completions, active, isRow, onChoose }: CompletionListProps) {
  const list = useRef<HTMLDivElement>(null);
  // Where a list is scrolled is the browser's state. In braces: some browsers give a promise, which is no clean-up.
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [active]);
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      className={isRow ? "menu listbox completions in-a-row" : "menu listbox completions"}
      aria-orientation={isRow ? "horizontal" : "vertical"}
      aria-label={say("completions")}
    >
      {completions.map((completion, index) => {
        const { label, kind, count } = completion;
        const meaning = kind === "operator" ? meaningOf(label) : null;
        const kindWord = KIND_WORDS[kind];
        return (
          <div
            key={`${kind} ${label}`}
            id={completionId(id, index)}
            role="option"
            className={index === active ? "menu-item current" : "menu-item"}
            aria-selected={index === active}
            tabIndex={-1}
            title={kind === "operator" ? undefined : label}
            // A press would take the focus from the field, and close the list before the click.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(completion)}
          >
            <span className={kind} dir="auto">
              {kind === "forget" ? say("forgetSearches") : label}
            </span>
            {meaning && <span className="meta">{say(meaning)}</span>}
            {kindWord && <span className="meta">{say(kindWord)}</span>}
            {count !== null && <span className="meta push">{say("count", count)}</span>}
          </div>
        );
      })}
    </div>
  );
}
