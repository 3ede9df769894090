import { useCallback, useEffect, useImperativeHandle, useRef, type KeyboardEvent, type Ref } from "react";
import { librarySearchAddress, openLibraryPage } from "../../lib/browser/library-page.ts";
import { say } from "../../lib/words/say.ts";
import { HOME, printRoute, withEntry } from "../library/route.ts";
import { Notice } from "../ui/notice.tsx";
import { FoundEntry } from "./found-entry.tsx";
import { NothingFound } from "./nothing-found.tsx";
import { openResult } from "./open-result.ts";
import { PopupSearchFoot } from "./popup-search-foot.tsx";
import { moveInResults, resultAt } from "./result-keys.ts";
import { SearchNotes } from "./search-notes.tsx";
import { useMomentReaders } from "./use-moment-readers.ts";
import { usePopupResults, type ShownResults } from "./use-popup-results.ts";

/** What the keys of the search field do with the results. */
export interface ResultsHandle {
  /** Goes to the first result. */
  readonly enter: () => void;
  /** Opens the first result for what is typed, as soon as it is there. */
  readonly openFirst: (inLibrary: boolean) => void;
}

interface SearchInPopupProps {
  readonly library: Promise<IDBDatabase>;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Goes back to the search field. */
  readonly onLeave: () => void;
  readonly handle: Ref<ResultsHandle>;
}

/** Search over the saved lectures while the popup is open; the former results stand until the next ones are there. */
export function SearchInPopup({ library, query, onQuery, onLeave, handle }: SearchInPopupProps) {
  const { found, isFailed } = usePopupResults(library, query);
  const list = useRef<HTMLUListElement>(null);
  const awaited = useRef<{ readonly query: string; readonly inLibrary: boolean } | null>(null);
  const readerOf = useMomentReaders(
    found?.results ?? null,
    useCallback(() => library, [library]),
  );
  const hits = new Map(found?.results.hits.map((hit) => [hit.id, hit]));

  const open = useCallback(
    ({ lectures, results }: ShownResults, inLibrary: boolean) => {
      const [first] = lectures;
      if (!first) return;
      const { id } = first.lecture;
      if (inLibrary) void openLibraryPage(printRoute(withEntry(HOME, id)));
      else void openResult(first.lecture, readerOf(results.hits.find((hit) => hit.id === id)));
    },
    [readerOf],
  );

  useImperativeHandle(
    handle,
    () => ({
      enter: () => list.current?.querySelector<HTMLElement>(".found-link")?.focus(),
      openFirst(inLibrary) {
        if (found?.results.query === query) open(found, inLibrary);
        else awaited.current = { query, inLibrary };
      },
    }),
    [found, query, open],
  );

  useEffect(() => {
    const { current } = awaited;
    if (!current || found?.results.query !== query) return;
    awaited.current = null;
    if (current.query === query) open(found, current.inLibrary);
  }, [found, query, open]);

  function onKeyDown(event: KeyboardEvent): void {
    if (moveInResults(event)) return;
    const id = event.key === "Enter" && (event.ctrlKey || event.metaKey) ? resultAt(event.target) : null;
    if (id !== null) void openLibraryPage(printRoute(withEntry(HOME, id)));
    else if (event.key === "ArrowUp") onLeave();
    else return;
    event.preventDefault();
  }

  const isNothing = found !== null && found.lectures.length === 0;
  return (
    <main className="popup-page">
      <div className="popup-body flush">
        {isFailed && <Notice text={say("searchFailed")} />}
        <div className="found-head">
          <p className="meta" role="status">
            {found && (isNothing ? say("nothingFound", found.results.query) : sayCount(found))}
          </p>
          <SearchNotes results={found?.results ?? null} isNothing={isNothing} />
        </div>
        <ul className="found-list" aria-label={say("results")} ref={list} onKeyDown={onKeyDown}>
          {found?.lectures.map((each) => (
            <FoundEntry
              key={each.lecture.id}
              found={each}
              results={found.results}
              translations={hits.get(each.lecture.id)?.translations ?? []}
              reader={readerOf(hits.get(each.lecture.id))}
              library={library}
            />
          ))}
        </ul>
        {isNothing && <NothingFound query={found.results.query} onQuery={onQuery} />}
      </div>
      <PopupSearchFoot plays={[...hits.values()].some(({ isSaid }) => isSaid)} onClear={() => onQuery("")} />
      <a className="hidden-label" href={librarySearchAddress(query)} target="_blank" rel="noreferrer">
        {say("openInLibrary")}
      </a>
    </main>
  );
}

function sayCount({ count, isCounted }: ShownResults): string {
  return isCounted ? say("resultCount", count) : say("entriesAtMost", count);
}
