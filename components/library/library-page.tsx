import { lazy, Suspense, useCallback, useEffect, useRef, useState } from "react";
import { useLostEntries } from "../backup/use-lost-entries.ts";
import { useBulkActions } from "../bulk/use-bulk-actions.ts";
import { useBulks } from "../bulk/use-bulks.ts";
import { useSelection } from "../bulk/use-selection.ts";
import { useCiting } from "../cite/citing.tsx";
import { useComparing } from "../duplicates/comparing.tsx";
import { say } from "../../lib/words/say.ts";
import { useEntryList } from "../hooks/use-entry-list.ts";
import { useRoute } from "../hooks/use-route.tsx";
import { useTallies } from "../hooks/use-tallies.ts";
import { SearchBar } from "../search/search-bar.tsx";
import { Settings } from "../settings/settings.tsx";
import { TagManager } from "../tags/tag-manager.tsx";
import { useTransfer } from "../transfer/use-transfer.ts";
import { Toast } from "../ui/toast.tsx";
import type { EntriesHandle } from "./entries.tsx";
import { EntryDetail } from "./entry-detail.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import { listName } from "./list-head.tsx";
import { sortOf } from "./list-sort.ts";
import { ListOnItsWay } from "./list-on-its-way.tsx";
import { ListPane } from "./list-pane.tsx";
import { rememberOpened } from "./recently-opened.ts";
import { isListView } from "./route.ts";
import { Sidebar } from "./sidebar.tsx";
import { useListKeys } from "./use-list-keys.ts";
import { useReading } from "../reading/use-reading.ts";
import { usePageTitle } from "./use-page-title.ts";
import { Welcome } from "./welcome.tsx";

// The formats of files are many, and wanted seldom.
const TransferDialog = lazy(async () => ({
  default: (await import("../transfer/transfer-dialog.tsx")).TransferDialog,
}));

const CiteDialog = lazy(async () => ({ default: (await import("../cite/cite-dialog.tsx")).CiteDialog }));

const DuplicateDialog = lazy(async () => ({
  default: (await import("../duplicates/duplicate-dialog.tsx")).DuplicateDialog,
}));

const OverviewPage = lazy(async () => ({ default: (await import("../overview/overview-page.tsx")).OverviewPage }));

// Most of the time the list is what is looked at.
const ReadingView = lazy(async () => ({ default: (await import("../reading/reading-view.tsx")).ReadingView }));

const NOTHING: readonly string[] = [];

/** Sidebar, list and detail, as the address says. */
export function LibraryPage() {
  const { route } = useRoute();
  const { view, tag, series, query, entry, isReading } = route;
  const tallies = useTallies();
  const isListed = isListView(view);
  const shownView = isListed ? view : "all";
  const read = useEntryList(
    { view: shownView, tag, series, query, sort: sortOf(route) },
    isListed || view === "settings",
  );
  // What is not shown is not acted on: the list that was read last outlives its view.
  const list = isListed ? read : null;
  const selection = useSelection(list ? listName(list) : "", list?.ids ?? NOTHING, list?.isWhole ?? true);
  const transfer = useTransfer();
  const bulk = useBulkActions(selection, (ids) => transfer.open("export", { from: "selection", ids }));
  const [current, setCurrent] = useState<string | null>(entry);
  const [isSidebarShown, showSidebar] = useState(false);
  const [areKeysShown, setKeysShown] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);
  const entries = useRef<EntriesHandle>(null);
  const { open, close, trash, toList, arrange } = useListKeys({
    list,
    current,
    onCurrent: setCurrent,
    search,
    entries,
    selection,
    bulk,
    isSidebarShown,
    showSidebar,
    showKeys: () => setKeysShown(true),
  });
  const leave = useReading(useCallback((id: string) => entries.current?.focus(id), []));
  const { cited, cite } = useCiting();
  const { compared, wasOpened, compare } = useComparing();
  const lost = useLostEntries(tallies);
  usePageTitle(route);
  useEffect(() => {
    if (entry !== null) rememberOpened(entry);
  }, [entry]);
  useBulks();

  const isEmpty = tallies !== null && tallies.count("all") + tallies.count("trash") === 0;
  const isWelcome = isEmpty && view === "all" && tag === null && query === "" && entry === null;
  const onShowSidebar = () => showSidebar(true);
  return (
    <>
      <div className={entry === null ? "app" : "app with-detail"} inert={isReading}>
        <div
          className="sidebar-place"
          onClickCapture={(event) =>
            event.target instanceof Element &&
            event.target.closest("a, button:not([aria-haspopup])") &&
            showSidebar(false)
          }
        >
          <Sidebar tallies={tallies} shown={isSidebarShown} onTransfer={() => transfer.open("export")} />
        </div>
        {isSidebarShown && (
          <button type="button" className="veil" aria-label={say("hideSidebar")} onClick={() => showSidebar(false)} />
        )}
        <main className="main" ref={main} tabIndex={-1}>
          {view === "settings" ? (
            <Settings tallies={tallies} onTransfer={() => transfer.open("export")} onShowSidebar={onShowSidebar} />
          ) : view === "tags" ? (
            <TagManager tallies={tallies} onShowSidebar={onShowSidebar} />
          ) : view === "overview" ? (
            <Suspense fallback={null}>
              <OverviewPage onShowSidebar={onShowSidebar} />
            </Suspense>
          ) : (
            <>
              {!isWelcome && <SearchBar field={search} onShowSidebar={onShowSidebar} onDown={toList} />}
              {isWelcome && (
                <Welcome lost={lost} onImport={() => transfer.open("import")} onShowSidebar={onShowSidebar} />
              )}
              {!isWelcome && !list && <ListOnItsWay />}
              {!isWelcome && list && (
                <ListPane
                  list={list}
                  tallies={tallies}
                  current={current}
                  onCurrent={setCurrent}
                  handle={entries}
                  selection={selection}
                  bulk={bulk}
                  arrange={arrange}
                  lost={isEmpty ? null : lost}
                  onImport={() => transfer.open("import")}
                />
              )}
            </>
          )}
          {!isReading && <Toast />}
        </main>
        {entry !== null && (
          <EntryDetail
            id={entry}
            ids={list?.ids ?? []}
            tags={tallies?.tags ?? []}
            onOpen={open}
            onTrash={trash}
            onExport={(id) => transfer.open("export", { from: "entry", ids: [id] })}
            onClose={close}
          />
        )}
        {transfer.wasOpened && (
          <Suspense fallback={null}>
            <TransferDialog transfer={transfer} list={read} tallies={tallies} />
          </Suspense>
        )}
        {cited && (
          <Suspense fallback={null}>
            <CiteDialog cited={cited} onClose={() => cite(null)} />
          </Suspense>
        )}
        {wasOpened && (
          <Suspense fallback={null}>
            <DuplicateDialog compared={compared} fallback={main} onClose={() => compare(null)} />
          </Suspense>
        )}
        <KeysDialog open={areKeysShown} onClose={() => setKeysShown(false)} />
      </div>
      {isReading && entry !== null && (
        <Suspense fallback={<div className="reading" />}>
          <ReadingView id={entry} onClose={leave} />
        </Suspense>
      )}
    </>
  );
}
