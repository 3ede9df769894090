import { useCallback, useEffect, useState } from "react";
import type { CapturedLecture } from "../../lib/capture/captured.ts";
import { say } from "../../lib/words/say.ts";
import { CommandsProvider } from "../hooks/use-commands.tsx";
import { Toast } from "../ui/toast.tsx";
import { followReading, playerState, savedState, startReading, type PageReading } from "./page-reading.ts";
import { PageView } from "./page-view.tsx";
import type { PageState } from "./page-state.ts";
import { PopupSearch } from "../search/popup-search.tsx";
import { PopupTop } from "./popup-top.tsx";
import { usePopupKeys } from "./use-popup-keys.ts";

/** The popup: search on top, one subject in the middle, one action below. */
export function Popup({ reading: first }: { readonly reading: PageReading }) {
  const [reading, setReading] = useState(first);
  const [state, setState] = useState<PageState>({ phase: "reading", tab: null });
  const [query, setQuery] = useState("");
  const searchField = usePopupKeys(query, setQuery);

  useEffect(() => {
    let shown = true;
    void followReading(reading, (next) => shown && setState(next));
    return () => {
      shown = false;
    };
  }, [reading]);

  const readAgain = useCallback(() => setReading(startReading()), []);
  const showEntry = useCallback(
    (id: string) => void savedState(reading, id).then((next) => next && setState(next)),
    [reading],
  );
  const showPlayer = useCallback(
    (captured: CapturedLecture, key: string) => void playerState(reading, captured, key).then(setState),
    [reading],
  );
  // Every command may have changed the entry that is shown: an edit, a new version, an undo.
  const refresh = useCallback(() => {
    if (state.phase === "saved") showEntry(state.entry.lecture.id);
  }, [state, showEntry]);

  return (
    <CommandsProvider changed={refresh}>
      <div className={`popup ${state.phase}`}>
        <PopupTop
          query={query}
          onQuery={setQuery}
          field={searchField}
          autoFocus={state.phase === "nothing" || state.phase === "unreadable"}
        />
        {query.trim() !== "" && <PopupSearch library={reading.library} query={query} onClear={() => setQuery("")} />}
        <main className="popup-page" hidden={query.trim() !== ""}>
          <PageView
            state={state}
            reading={reading}
            onSaved={showEntry}
            onReadAgain={readAgain}
            onReadPlayer={showPlayer}
            onSearch={setQuery}
          />
        </main>
        <p className="hidden-label" role="status">
          {sayState(state)}
        </p>
        <Toast />
      </div>
    </CommandsProvider>
  );
}

/** Read out when it changes: that the page is being read, and that it is saved. */
function sayState(state: PageState): string {
  if (state.phase === "reading") return say("readingPage");
  return state.phase === "saved" && state.entry.lecture.deletedAt === null
    ? say("saved", state.entry.lecture.savedAt)
    : "";
}
