import type { KeyboardEvent, ReactNode, RefObject } from "react";
import { say } from "../../lib/words/say.ts";
import { useLoadedLater } from "../hooks/use-loaded-later.ts";
import { Icon } from "../ui/icon.tsx";
import { CompletionList } from "./completion-list.tsx";
import { useQueryTyping } from "./use-query-typing.ts";

// What pops up needs a library that no first frame waits for.
const loadHelp = () => import("./search-help.tsx");

interface SearchFieldProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly placeholder: string;
  /** For the names that complete a query. */
  readonly library: () => Promise<IDBDatabase>;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onBlur?: () => void;
  readonly autoFocus?: boolean;
  /** False while something else is more urgent than help with the search. */
  readonly hasHelp?: boolean;
  /** What stands before the text, such as the tag that is searched in. */
  readonly children?: ReactNode;
}

/** The field to search the library with: completes operators and names, and explains them. */
export function SearchField(props: SearchFieldProps) {
  const {
    field,
    query,
    onQuery,
    placeholder,
    library,
    onKeyDown,
    onBlur,
    autoFocus = false,
    hasHelp = true,
    children,
  } = props;
  const typing = useQueryTyping({ field, query, onQuery, library, onKeyDown, onBlur });
  const help = useLoadedLater(loadHelp, hasHelp);
  return (
    <div className="search-box">
      <div className="search">
        <Icon name="search" />
        {children}
        <input
          ref={field}
          type="search"
          dir="auto"
          aria-label={say("search")}
          aria-autocomplete="list"
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          autoFocus={autoFocus}
          {...typing.input}
        />
        {query === "" ? (
          <span className="key" aria-hidden="true">
            /
          </span>
        ) : (
          <button
            type="button"
            className="chip-remove"
            aria-label={say("clearSearch")}
            onClick={() => (onQuery(""), field.current?.focus())}
          >
            <Icon name="close" />
          </button>
        )}
        {help ? <help.SearchHelp /> : <span className="chip-remove help-button" />}
      </div>
      {typing.isOpen && (
        <CompletionList
          id={typing.list}
          completions={typing.completions}
          isRow={typing.isRow}
          active={typing.active}
          onChoose={typing.choose}
        />
      )}
    </div>
  );
}
