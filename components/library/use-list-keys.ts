import type { RefObject } from "react";
import type { BulkActions } from "../bulk/use-bulk-actions.ts";
import type { Selection } from "../bulk/use-selection.ts";
import { openPage } from "../../lib/browser/library-page.ts";
import { pageAddress } from "../../lib/lecture/address.ts";
import { say } from "../../lib/words/say.ts";
import { useCiting } from "../cite/citing.tsx";
import { useCommands } from "../hooks/use-commands.tsx";
import type { EntryList } from "../hooks/use-entry-list.ts";
import { useLibrary } from "../hooks/use-library.tsx";
import { useLibraryKeys } from "./use-library-keys.ts";
import { useRoute } from "../hooks/use-route.tsx";
import { askForNote } from "../notes/asked-note.ts";
import { useArranging } from "../series/use-arranging.ts";
import type { EntriesHandle } from "./entries.tsx";
import { HOME, isListView, toRead, withEntry, withList } from "./route.ts";

const NONE: readonly string[] = [];

interface ListKeysOptions {
  readonly list: EntryList | null;
  /** The row that the keys act on. */
  readonly current: string | null;
  readonly onCurrent: (id: string) => void;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly entries: RefObject<EntriesHandle | null>;
  readonly selection: Selection;
  readonly bulk: BulkActions;
  readonly isSidebarShown: boolean;
  readonly showSidebar: (shown: boolean) => void;
  readonly showKeys: () => void;
}

/** Moving through the list, and opening and closing entries, by key and by button alike. */
export function useListKeys(options: ListKeysOptions) {
  const { list, current, onCurrent, search, entries, selection, bulk, isSidebarShown, showSidebar, showKeys } = options;
  const { database } = useLibrary();
  const { run } = useCommands();
  const { cite } = useCiting();
  const { route, go } = useRoute();
  const ids = list?.ids ?? [];
  const isListed = isListView(route.view);
  const acting = route.entry ?? (isListed ? current : null);
  /** What is selected, else the current entry; in Trash nothing is changed but brought back. */
  const chosen = selection.ids.length > 0 ? selection.ids : acting !== null && ids.includes(acting) ? [acting] : NONE;
  const changed = route.view === "trash" ? NONE : chosen;

  function close(): void {
    const { entry } = route;
    if (entry === null) return;
    go.push(withEntry(route, null));
    onCurrent(entry);
    entries.current?.focus(entry);
  }

  function open(id: string): void {
    onCurrent(id);
    if (route.entry === null) go.push(withEntry(route, id));
    else go.replace(withEntry(route, id));
  }

  /** The row before or after the current one; the first when there is none. */
  function neighbour(by: 1 | -1): string | undefined {
    const at = current === null ? -1 : ids.indexOf(current);
    return ids[at < 0 ? 0 : at + by];
  }

  function show(id: string): void {
    onCurrent(id);
    entries.current?.focus(id);
  }

  /** Leaves the search for the first row. */
  function toList(): void {
    const [first] = ids;
    if (first !== undefined) show(first);
  }

  /** Moves the open entry, or the current row, to Trash; its neighbour takes its place. */
  function trash(): void {
    if (route.view === "trash") return;
    if (selection.ids.length > 0) return void bulk.trash();
    if (acting === null) return;
    const at = ids.indexOf(acting);
    const next = ids[at + 1] ?? ids[at - 1];
    if (route.entry !== null) go.replace(withEntry(route, null));
    void run("trashLecture", { id: acting }, say("movedToTrash"));
    if (next !== undefined) show(next);
  }

  function ask(what: "tag" | "untag"): void {
    if (changed.length === 0) return;
    // The bar that asks is there for what is selected.
    if (selection.ids.length === 0) changed.forEach((id) => selection.toggle(id));
    bulk.setAsking(what);
  }

  const arrange = useArranging(list, entries);

  useLibraryKeys(
    {
      search() {
        if (!isListed) go.push(HOME);
        // The field of another view is there one frame later.
        requestAnimationFrame(() => search.current?.select());
      },
      back() {
        if (isSidebarShown) return showSidebar(false);
        const isSearching = document.activeElement === search.current && route.query !== "";
        if (isSearching) return go.type(withList(route, { query: "" }));
        if (selection.ids.length > 0) return selection.clear();
        close();
      },
      move(by) {
        const next = neighbour(by);
        if (next === undefined) return;
        if (route.entry !== null) open(next);
        else show(next);
      },
      open: () => current !== null && ids.includes(current) && open(current),
      openPage() {
        if (acting === null) return;
        void database.lectures.get(acting).then((lecture) => {
          const address = lecture && pageAddress(lecture.url);
          if (address) void openPage(address);
        });
      },
      trash,
      read() {
        if (acting === null || !isListed) return;
        void database.lectures.get(acting).then((lecture) => {
          if (!lecture) return;
          const next = toRead(route, lecture);
          const isThere = next.part === "transcript" ? lecture.currentTranscriptId : lecture.currentSummaryId;
          if (isThere !== null) go.push(next);
        });
      },
      note() {
        if (acting === null || !isListed || route.view === "trash") return;
        const next = { ...withEntry(route, acting), part: "notes" as const };
        if (route.entry === null) go.push(next);
        else go.replace(next);
        askForNote(acting);
      },
      cite() {
        const cited = focusedMoment(acting) ?? { id: acting, atSeconds: route.at };
        if (cited.id !== null && isListed) cite({ ...cited, id: cited.id });
      },
      select: () => isListed && current !== null && ids.includes(current) && selection.toggle(current),
      extend(by) {
        const next = neighbour(by);
        if (!isListed || next === undefined) return;
        selection.extend(current ?? next, next);
        show(next);
      },
      arrange: (by) => current !== null && arrange?.(current, (order) => order.indexOf(current) + by),
      selectAll: () => isListed && selection.all(),
      tag: () => ask("tag"),
      untag: () => ask("untag"),
      summarise: () => changed.length > 0 && void bulk.summarise(changed),
      exportSelected: () => chosen.length > 0 && bulk.exportThem(chosen),
      showKeys,
    },
    { isOff: route.isReading, isListed },
  );
  return { open, close, trash, toList, arrange };
}

/** The moment that has the focus: of the row it stands in, else of the entry that is open. */
function focusedMoment(open: string | null): { readonly id: string | null; readonly atSeconds: number } | null {
  const at = document.activeElement;
  if (!(at instanceof HTMLElement) || at.dataset["seconds"] === undefined) return null;
  const row = at.closest<HTMLElement>("article")?.dataset["id"];
  return { id: row ?? open, atSeconds: Number(at.dataset["seconds"]) };
}
