import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from "react";
import { librarySearchAddress, openLibraryPage } from "../../lib/browser/library-page.ts";
import { lecturesById, type FoundLecture } from "../../lib/library/lookup.ts";
import type { SearchResults } from "../../lib/search/answer.ts";
import { say } from "../../lib/words/say.ts";
import { commandKey, isComposing } from "../ui/keyboard.ts";
import { FoundEntry } from "./found-entry.tsx";
import { usePopupSearch } from "./use-popup-search.ts";

const SHOWN = 20;

interface PopupSearchProps {
  readonly library: Promise<IDBDatabase>;
  readonly query: string;
  readonly onClear: () => void;
}

interface Found {
  readonly results: SearchResults;
  readonly lectures: readonly FoundLecture[];
}

/** Search over the saved lectures while the popup is open; the former results stand until the next ones are there. */
export function PopupSearch({ library, query, onClear }: PopupSearchProps) {
  const search = usePopupSearch(library);
  const [found, setFound] = useState<Found | null>(null);
  const list = useRef<HTMLUListElement>(null);

  useEffect(() => {
    let wanted = true;
    void search(query).then(async (answer) => {
      const lectures = await lecturesById(
        await library,
        answer.results.hits.slice(0, SHOWN).map(({ id }) => id),
      );
      if (wanted) setFound({ results: answer.results, lectures });
    });
    return () => {
      wanted = false;
    };
  }, [library, query, search]);

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 || isComposing(event)) return;
    event.preventDefault();
    const links = [...(list.current?.querySelectorAll<HTMLAnchorElement>(".found-link") ?? [])];
    const next = links.findIndex((link) => link === document.activeElement) + step;
    if (next < 0) document.querySelector<HTMLInputElement>(".popup-top input")?.focus();
    else links[next]?.focus();
  }

  /** Ctrl Enter, which browsers deliver as a click with Ctrl, opens the entry in the library. */
  function onClick(event: MouseEvent, id: string): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    void openLibraryPage(`#entry/${id}`);
  }

  const nothing = found !== null && found.lectures.length === 0;
  return (
    <main className="popup-page">
      <div className="popup-body flush">
        <p className="meta found-count" role="status">
          {found && (nothing ? say("nothingFound", found.results.query) : say("resultCount", found.results.total))}
        </p>
        <ul className="found-list" aria-label={say("results")} ref={list} onKeyDown={onKeyDown}>
          {found?.lectures.map(({ lecture, summary }) => (
            <FoundEntry
              key={lecture.id}
              lecture={lecture}
              summary={summary}
              wanted={found.results.wanted}
              onClick={(event) => onClick(event, lecture.id)}
            />
          ))}
        </ul>
        {nothing && <p className="meta found-hint">{say("nothingFoundHint")}</p>}
      </div>
      <footer className="popup-foot">
        <div className="keys" aria-hidden="true">
          <span>
            <span className="key">↑</span>
            <span className="key">↓</span> {say("keyMove")}
          </span>
          <span>
            <span className="key">↵</span> {say("keyOpen")}
          </span>
          <span>
            <span className="key">{commandKey} ↵</span> {say("keyInLibrary")}
          </span>
        </div>
        <button type="button" className="button quiet small push" onClick={onClear}>
          {say("keyClear")}
          <span className="key" aria-hidden="true">
            Esc
          </span>
        </button>
        <a className="hidden-label" href={librarySearchAddress(query)} target="_blank" rel="noreferrer">
          {say("openInLibrary")}
        </a>
      </footer>
    </main>
  );
}
