import type { RefObject } from "react";
import { openPage } from "../../lib/browser/library-page.ts";
import { safeAddress } from "../../lib/lecture/address.ts";
import { say } from "../../lib/words/say.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import type { EntryList } from "../hooks/use-entry-list.ts";
import { useLibrary } from "../hooks/use-library.tsx";
import { useLibraryKeys } from "../hooks/use-library-keys.ts";
import { usePlace } from "../hooks/use-place.tsx";
import type { EntriesHandle } from "./entries.tsx";
import { HOME, withEntry } from "./place.ts";

interface ListKeysOptions {
  readonly list: EntryList | null;
  /** The row that the keys act on. */
  readonly current: string | null;
  readonly onCurrent: (id: string) => void;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly entries: RefObject<EntriesHandle | null>;
  readonly isSidebarShown: boolean;
  readonly showSidebar: (shown: boolean) => void;
}

/** Moving through the list, and opening and closing entries, by key and by button alike. */
export function useListKeys(options: ListKeysOptions) {
  const { list, current, onCurrent, search, entries, isSidebarShown, showSidebar } = options;
  const { database } = useLibrary();
  const { run } = useCommands();
  const { place, go } = usePlace();
  const ids = list?.ids ?? [];
  const acting = place.entry ?? current;

  function close(): void {
    const { entry } = place;
    if (entry === null) return;
    go.push(withEntry(place, null));
    onCurrent(entry);
    entries.current?.focus(entry);
  }

  function open(id: string): void {
    onCurrent(id);
    if (place.entry === null) go.push(withEntry(place, id));
    else go.replace(withEntry(place, id));
  }

  /** Moves the open entry, or the current row, to Trash; its neighbour takes its place. */
  function trash(): void {
    if (acting === null || place.view === "trash") return;
    const at = ids.indexOf(acting);
    const next = ids[at + 1] ?? ids[at - 1];
    if (place.entry !== null) go.replace(withEntry(place, null));
    void run("trashLecture", { id: acting }, say("movedToTrash"));
    if (next === undefined) return;
    onCurrent(next);
    entries.current?.focus(next);
  }

  useLibraryKeys({
    search() {
      if (place.view === "settings") go.push(HOME);
      // The field of another view is there one frame later.
      requestAnimationFrame(() => search.current?.select());
    },
    back() {
      if (isSidebarShown) return showSidebar(false);
      const isSearching = document.activeElement === search.current && place.query !== "";
      if (isSearching) return go.type({ ...place, query: "" });
      close();
    },
    move(by) {
      const at = current === null ? -1 : ids.indexOf(current);
      const next = ids[at < 0 ? 0 : at + by];
      if (next === undefined) return;
      if (place.entry !== null) return open(next);
      onCurrent(next);
      entries.current?.focus(next);
    },
    open: () => current !== null && ids.includes(current) && open(current),
    openPage() {
      if (acting === null) return;
      void database.lectures.get(acting).then((lecture) => {
        const address = lecture && safeAddress(lecture.url);
        if (address) void openPage(address);
      });
    },
    trash,
  });
  return { open, close, trash };
}
