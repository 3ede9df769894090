import { useCallback, type KeyboardEvent, type ReactNode, type RefObject } from "react";
import { libraryPageAddress } from "../../lib/browser/library-page.ts";
import { say } from "../../lib/words/say.ts";
import type { ResultsHandle } from "../search/search-in-popup.tsx";
import { SearchField } from "../search/search-field.tsx";
import { Icon } from "../ui/icon.tsx";

interface PopupTopProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly library: Promise<IDBDatabase>;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly results: RefObject<ResultsHandle | null>;
  /** Opens the best result. */
  readonly onFirst: (inLibrary: boolean) => void;
  readonly autoFocus: boolean;
  readonly hasHelp: boolean;
  /** More buttons beside the field. */
  readonly children?: ReactNode;
}

/** The search field, and the way to the library. */
export function PopupTop(props: PopupTopProps) {
  const { query, onQuery, library, field, results, onFirst, autoFocus, hasHelp, children } = props;

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (query.trim() === "" || (event.key !== "ArrowDown" && event.key !== "Enter")) return;
    event.preventDefault();
    if (event.key === "ArrowDown") results.current?.enter();
    else onFirst(event.ctrlKey || event.metaKey);
  }

  return (
    <header className="popup-top">
      <h1 className="hidden-label">{say("lectern")}</h1>
      <SearchField
        field={field}
        query={query}
        onQuery={onQuery}
        placeholder={say("search")}
        library={useCallback(() => library, [library])}
        onKeyDown={onKeyDown}
        autoFocus={autoFocus}
        hasHelp={hasHelp}
      />
      {children}
      <a
        className="button quiet square"
        href={libraryPageAddress()}
        target="_blank"
        rel="noreferrer"
        aria-label={say("openLibrary")}
        title={say("openLibrary")}
      >
        <Icon name="library" />
      </a>
    </header>
  );
}
