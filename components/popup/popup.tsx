import { useRef, useState } from "react";
import { CommandsProvider } from "../hooks/use-commands.tsx";
import { EditsProvider } from "../hooks/use-found-edit.tsx";
import { useLoadedLater } from "../hooks/use-loaded-later.ts";
import { Toast } from "../ui/toast.tsx";
import type { PageReading } from "./page-reading.ts";
import { KeepBeside } from "./keep-beside.tsx";
import { PageView } from "./page-view.tsx";
import type { ResultsHandle } from "../search/search-in-popup.tsx";
import { PopupTop } from "./popup-top.tsx";
import { sayState } from "./say-state.ts";
import { UnopenedLibrary } from "./unopened-library.tsx";
import { useFirstResult } from "./use-first-result.ts";
import { usePopupFlow } from "./use-popup-flow.ts";
import { usePopupKeys } from "./use-popup-keys.ts";

// Not `lazy`, which may hold the first results back; and not before the page is shown, which needs no search.
const loadSearch = () => import("../search/search-in-popup.tsx");

/** The popup: search on top, one subject in the middle, one action below. */
export function Popup({ reading: first }: { readonly reading: PageReading }) {
  const { page, reading, unread, readAgain, showEntry, showPlayer, refresh } = usePopupFlow(first);
  const [query, setQuery] = useState("");
  const searchField = usePopupKeys(query, setQuery);
  const results = useRef<ResultsHandle>(null);
  const isRead = page.phase !== "reading";
  const loaded = useLoadedLater(loadSearch, isRead || query !== "");
  const openFirst = useFirstResult(results, query, loaded !== null);

  function search(next: string): void {
    setQuery(next);
    searchField.current?.focus();
  }

  return (
    <CommandsProvider changed={refresh}>
      <EditsProvider library={reading.library}>
        <div className={`popup ${page.phase}`}>
          <PopupTop
            query={query}
            onQuery={setQuery}
            library={reading.library}
            field={searchField}
            results={results}
            onFirst={openFirst}
            hasHelp={isRead}
            autoFocus={page.phase === "nothing" || page.phase === "unreadable"}
          >
            <KeepBeside tab={reading.tab} />
          </PopupTop>
          {query.trim() !== "" && loaded && (
            <loaded.SearchInPopup
              library={reading.library}
              query={query}
              onQuery={search}
              onLeave={() => searchField.current?.focus()}
              handle={results}
            />
          )}
          <UnopenedLibrary library={reading.library} unread={unread} />
          <main className="popup-page" hidden={query.trim() !== ""}>
            <PageView
              state={page}
              reading={reading}
              onSaved={showEntry}
              onReadAgain={readAgain}
              onReadPlayer={showPlayer}
              onSearch={setQuery}
            />
          </main>
          <p className="hidden-label" role="status">
            {sayState(page)}
          </p>
          <Toast />
        </div>
      </EditsProvider>
    </CommandsProvider>
  );
}
