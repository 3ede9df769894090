import "fake-indexeddb/auto";
import { act, cleanup, configure, fireEvent, render, screen } from "@testing-library/react";
import { useRef, useState } from "react";
import { afterEach, beforeEach, vi } from "vitest";
import { PopupTop } from "../../../components/popup/popup-top.tsx";
import { useFirstResult } from "../../../components/popup/use-first-result.ts";
import { SearchInPopup, type ResultsHandle } from "../../../components/search/search-in-popup.tsx";
import { openTestLibrary } from "../../lib/library/open-test-library.ts";

export type TestLibrary = Awaited<ReturnType<typeof openTestLibrary>>;

// A library in memory takes its time while other tests run beside it.
configure({ asyncUtilTimeout: 10_000 });

beforeEach(() => {
  // Everything is in sight where nothing is laid out.
  vi.stubGlobal("IntersectionObserver", SeesAll);
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

class SeesAll implements Pick<IntersectionObserver, "observe" | "disconnect"> {
  readonly #see: IntersectionObserverCallback;
  constructor(see: IntersectionObserverCallback) {
    this.#see = see;
  }
  observe(): void {
    const seen = [{ isIntersecting: true }] as IntersectionObserverEntry[];
    this.#see(seen, this as unknown as IntersectionObserver);
  }
  disconnect(): void {
    this.#see([], this as unknown as IntersectionObserver);
  }
}

/** The search field of the popup and what is found, as the popup puts them together. */
function SearchOfPopup({ library, isLoaded }: { readonly library: Promise<IDBDatabase>; readonly isLoaded: boolean }) {
  const [query, setQuery] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const results = useRef<ResultsHandle>(null);
  const openFirst = useFirstResult(results, query, isLoaded);
  return (
    <div className="popup">
      <PopupTop
        query={query}
        onQuery={setQuery}
        library={library}
        field={field}
        results={results}
        onFirst={openFirst}
        autoFocus={false}
        hasHelp
      />
      {query !== "" && isLoaded && (
        <SearchInPopup
          library={library}
          query={query}
          onQuery={setQuery}
          onLeave={() => field.current?.focus()}
          handle={results}
        />
      )}
    </div>
  );
}

/** Shows the popup's search over a library in memory that `prepare` has filled. */
export async function showPopupSearch(prepare: (library: TestLibrary) => Promise<unknown>): Promise<TestLibrary> {
  const library = await openTestLibrary();
  await prepare(library);
  const connection = library.openAsPage();
  await connection;
  await act(async () => render(<SearchOfPopup library={connection} isLoaded />));
  return library;
}

/** The same while the search itself is still being loaded; gives what ends that. */
export async function showPopupSearchEarly(
  prepare: (library: TestLibrary) => Promise<unknown>,
): Promise<() => Promise<void>> {
  const library = await openTestLibrary();
  await prepare(library);
  const connection = library.openAsPage();
  await connection;
  const shown = render(<SearchOfPopup library={connection} isLoaded={false} />);
  return () => act(async () => shown.rerender(<SearchOfPopup library={connection} isLoaded />));
}

/** Shows it over a library that cannot be opened. */
export async function showPopupSearchOverNothing(): Promise<void> {
  const library = Promise.reject<IDBDatabase>(new Error("No library"));
  library.catch(() => undefined);
  await act(async () => render(<SearchOfPopup library={library} isLoaded />));
}

export function field(): HTMLInputElement {
  return screen.getByRole<HTMLInputElement>("searchbox", { name: "Search your library" });
}

export async function type(query: string): Promise<void> {
  await act(async () => {
    field().focus();
    fireEvent.change(field(), { target: { value: query, selectionStart: query.length } });
  });
}

export async function press(key: string, more: KeyboardEventInit = {}): Promise<void> {
  await act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more }));
}

export function found(): string[] {
  return [...document.querySelectorAll(".found h2")].map(({ textContent }) => textContent ?? "");
}

/** Four places where the tide is spoken of, far enough from one another. */
export const TIDES = [10, 754, 1500, 2400, 3300].flatMap((startSeconds) => [
  { startSeconds, text: `At ${startSeconds} seconds the tide turns.` },
  { startSeconds: startSeconds + 8, text: "We write it down slowly, line after line. ".repeat(9).trim() },
]);

/** A lecture in which tides are spoken of, one whose title names them, and one in Chinese. */
export async function threeFound({ save, perform }: TestLibrary): Promise<void> {
  const sea = await save({ key: "yt:sea", url: "https://www.youtube.com/watch?v=sea", title: "The sea" }, ["Oceans"]);
  await perform("addTranscript", {
    lectureId: sea,
    transcript: { language: "en", origin: "captions", cues: TIDES },
  });
  await save({ key: "yt:moon", url: "https://www.youtube.com/watch?v=moon", title: "Tides and the moon" }, ["Oceans"]);
  const model = await save({ key: "yt:model", title: "语言模型", description: "" }, ["模型"]);
  await perform("addNote", { lectureId: model, text: "注意力机制很重要", atSeconds: null });
}
