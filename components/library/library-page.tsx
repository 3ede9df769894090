import { useRef, useState } from "react";
import { say } from "../../lib/words/say.ts";
import { useEntryList } from "../hooks/use-entry-list.ts";
import { usePlace } from "../hooks/use-place.tsx";
import { useTallies } from "../hooks/use-tallies.ts";
import { SearchBar } from "../search/search-bar.tsx";
import { Settings } from "../settings/settings.tsx";
import { Toast } from "../ui/toast.tsx";
import type { EntriesHandle } from "./entries.tsx";
import { EntryDetail } from "./entry-detail.tsx";
import { ListPane } from "./list-pane.tsx";
import { Sidebar } from "./sidebar.tsx";
import { TransferDialog, type TransferTab } from "./transfer-dialog.tsx";
import { useListKeys } from "./use-list-keys.ts";
import { usePageTitle } from "./use-page-title.ts";
import { Welcome } from "./welcome.tsx";

/** Sidebar, list and detail, as the address says. */
export function LibraryPage() {
  const { place } = usePlace();
  const { view, tag, series, query, entry } = place;
  const tallies = useTallies();
  const list = useEntryList({ view: view === "settings" ? "all" : view, tag, series, query });
  const [current, setCurrent] = useState<string | null>(entry);
  const [transfer, setTransfer] = useState<TransferTab | null>(null);
  const [isSidebarShown, showSidebar] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const entries = useRef<EntriesHandle>(null);
  const { open, close, trash } = useListKeys({
    list,
    current,
    onCurrent: setCurrent,
    search,
    entries,
    isSidebarShown,
    showSidebar,
  });
  usePageTitle(place);

  const isEmpty = tallies !== null && tallies.count("all") + tallies.count("trash") === 0;
  const isWelcome = isEmpty && view === "all" && tag === null && query === "" && entry === null;
  const onShowSidebar = () => showSidebar(true);
  return (
    <div className={entry === null ? "app" : "app with-detail"}>
      <div
        className="sidebar-place"
        onClickCapture={(event) =>
          event.target instanceof Element && event.target.closest("a, button") && showSidebar(false)
        }
      >
        <Sidebar tallies={tallies} shown={isSidebarShown} onTransfer={() => setTransfer("export")} />
      </div>
      {isSidebarShown && (
        <button type="button" className="veil" aria-label={say("hideSidebar")} onClick={() => showSidebar(false)} />
      )}
      <main className="main">
        {view === "settings" ? (
          <Settings tallies={tallies} onTransfer={() => setTransfer("export")} onShowSidebar={onShowSidebar} />
        ) : (
          <>
            {!isWelcome && <SearchBar field={search} onShowSidebar={onShowSidebar} />}
            {isWelcome && <Welcome onImport={() => setTransfer("import")} onShowSidebar={onShowSidebar} />}
            {!isWelcome && list && (
              <ListPane list={list} tallies={tallies} current={current} onCurrent={setCurrent} handle={entries} />
            )}
          </>
        )}
        <Toast />
      </main>
      {entry !== null && (
        <EntryDetail
          id={entry}
          ids={list?.ids ?? []}
          tags={tallies?.tags ?? []}
          onOpen={open}
          onTrash={trash}
          onClose={close}
        />
      )}
      <TransferDialog tab={transfer} onTab={setTransfer} list={list} tallies={tallies} />
    </div>
  );
}
