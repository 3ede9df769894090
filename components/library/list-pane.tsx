import { useLayoutEffect, useRef, type Ref } from "react";
import { BackupNotice } from "../backup/backup-notice.tsx";
import { LostNotice } from "../backup/lost-notice.tsx";
import type { LostEntries } from "../backup/use-lost-entries.ts";
import { BulkBar } from "../bulk/bulk-bar.tsx";
import type { BulkActions } from "../bulk/use-bulk-actions.ts";
import type { Selection } from "../bulk/use-selection.ts";
import type { EntryList } from "../hooks/use-entry-list.ts";
import { useHeight } from "../hooks/use-height.ts";
import type { Tallies } from "../hooks/use-tallies.ts";
import type { Arrange } from "../series/use-arranging.ts";
import { Entries, type EntriesHandle } from "./entries.tsx";
import { ListHead, listName } from "./list-head.tsx";
import { NothingListed } from "./nothing-listed.tsx";

interface ListPaneProps {
  readonly list: EntryList;
  readonly tallies: Tallies | null;
  readonly current: string | null;
  readonly onCurrent: (id: string) => void;
  readonly handle: Ref<EntriesHandle>;
  readonly selection: Selection;
  readonly bulk: BulkActions;
  readonly arrange: Arrange | null;
  /** Set where there should be more entries. */
  readonly lost: LostEntries | null;
  readonly onImport: () => void;
}

/** The scrolled part: what is listed, and the list. */
export function ListPane({
  list,
  tallies,
  current,
  onCurrent,
  handle,
  selection,
  bulk,
  arrange,
  lost,
  onImport,
}: ListPaneProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [above, head] = useHeight();
  const name = listName(list);
  // Another list, or another order of it, begins at its beginning.
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [name, list.sort]);
  return (
    <>
      <div className={selection.ids.length > 0 ? "scroll selecting" : "scroll"} ref={scroller}>
        <div className="column">
          <div className="above" ref={head}>
            {lost && (
              <LostNotice
                lost={lost}
                count={(tallies?.count("all") ?? 0) + (tallies?.count("trash") ?? 0)}
                onImport={onImport}
              />
            )}
            <BackupNotice count={tallies?.count("all") ?? 0} />
            <ListHead list={list} tallies={tallies} />
          </div>
          {list.ids.length === 0 ? (
            <NothingListed list={list} />
          ) : (
            <Entries
              list={list}
              scroller={scroller}
              above={above}
              current={current}
              onCurrent={onCurrent}
              handle={handle}
              selection={selection}
              arrange={arrange}
            />
          )}
        </div>
      </div>
      <BulkBar selection={selection} actions={bulk} count={list.ids.length} inTrash={list.view === "trash"} />
    </>
  );
}
