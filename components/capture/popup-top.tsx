import type { KeyboardEvent, RefObject } from "react";
import { libraryPageAddress } from "../../lib/browser/library-page.ts";
import { say } from "../../lib/words/say.ts";
import { Icon } from "../ui/icon.tsx";
import { isComposing } from "../ui/keyboard.ts";

interface PopupTopProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly autoFocus: boolean;
}

/** The search field, and the way to the library. */
export function PopupTop({ query, onQuery, field, autoFocus }: PopupTopProps) {
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (isComposing(event) || (event.key !== "ArrowDown" && event.key !== "Enter")) return;
    const first = event.currentTarget.closest(".popup")?.querySelector<HTMLAnchorElement>(".found-link");
    if (!first) return;
    event.preventDefault();
    if (event.key === "ArrowDown") first.focus();
    else
      first.dispatchEvent(
        new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey: event.ctrlKey || event.metaKey }),
      );
  }

  return (
    <header className="popup-top">
      <h1 className="hidden-label">{say("lectern")}</h1>
      <label className="search">
        <Icon name="search" />
        <span className="hidden-label">{say("search")}</span>
        <input
          ref={field}
          type="search"
          value={query}
          placeholder={say("search")}
          autoFocus={autoFocus}
          onChange={(event) => onQuery(event.target.value)}
          onKeyDown={onKeyDown}
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
      </label>
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
