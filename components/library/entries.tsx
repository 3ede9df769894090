import { useCallback, useImperativeHandle, useMemo, useState, type Ref, type RefObject } from "react";
import type { Hit } from "../../lib/search/search.ts";
import type { Selection } from "../bulk/use-selection.ts";
import type { EntryList } from "../hooks/use-entry-list.ts";
import { useEntryRows } from "./use-entry-rows.ts";
import { useLibrary } from "../hooks/use-library.tsx";
import { useRoute } from "../hooks/use-route.tsx";
import { useRangeWith, useRowsInSight } from "../hooks/use-rows-in-sight.ts";
import { useReadingSpeed } from "./use-reading-speed.ts";
import { useMomentReaders } from "../search/use-moment-readers.ts";
import type { Arrange } from "../series/use-arranging.ts";
import { useMissing } from "../series/use-missing.ts";
import { useRowDragging } from "../series/use-row-dragging.ts";
import { LateSkeleton } from "../ui/late-skeleton.tsx";
import { EntryRow } from "./entry-row.tsx";
import { listHeading } from "./list-head.tsx";
import { printRoute, withEntry } from "./route.ts";

/** About what a row with a full summary and tags is high; each is measured once it is shown. */
const USUAL_HEIGHT = 300;
const BEYOND = 4;
const NONE: Hit["translations"] = [];

/** What the page's keys need of the list. */
export interface EntriesHandle {
  /** Scrolls to a row and puts the focus on it. */
  readonly focus: (id: string) => void;
}

interface EntriesProps {
  readonly list: EntryList;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Height of what stands above the list in the scrolled part. */
  readonly above: number;
  readonly current: string | null;
  readonly onCurrent: (id: string) => void;
  readonly handle: Ref<EntriesHandle>;
  readonly selection: Selection;
  /** Set where entries can be moved to another place. */
  readonly arrange: Arrange | null;
}

/** The rows that are in sight, and a few around them; a library of any size scrolls alike. */
export function Entries({ list, scroller, above, current, onCurrent, handle, selection, arrange }: EntriesProps) {
  const { ids, results } = list;
  const { database } = useLibrary();
  const { route } = useRoute();
  const speed = useReadingSpeed();
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  const read = useCallback(async () => database.backendDB(), [database]);
  const readerOf = useMomentReaders(results, read);
  const hits = useMemo(() => new Map(results?.hits.map((hit) => [hit.id, hit])), [results]);
  const currentAt = current === null ? -1 : ids.indexOf(current);

  const virtualizer = useRowsInSight(
    // Those of a long list that are not known yet have their room already.
    { count: list.query === "" ? list.count : ids.length, scroller, above, height: USUAL_HEIGHT, beyond: BEYOND },
    {
      getItemKey: useCallback((index: number) => ids[index] ?? index, [ids]),
      scrollPaddingStart: 8,
      scrollPaddingEnd: 8,
      // The current row keeps its focus when it is scrolled out of sight.
      rangeExtractor: useRangeWith(currentAt),
    },
  );

  useImperativeHandle(
    handle,
    () => ({
      focus(id) {
        const index = ids.indexOf(id);
        if (index < 0) return;
        virtualizer.scrollToIndex(index, { align: "auto" });
        focusWhenShown(scroller, id);
      },
    }),
    [virtualizer, ids, scroller],
  );

  const onExpand = useCallback((id: string, open: boolean) => {
    setExpanded((before) => new Set(open ? [...before, id] : [...before].filter((each) => each !== id)));
  }, []);

  const missing = useMissing(arrange === null ? null : list.series);
  const { over, listeners } = useRowDragging(arrange);
  const items = virtualizer.getVirtualItems();
  const inSight = items.filter(({ index }) => index !== currentAt);
  const rowOf = useEntryRows(ids, inSight[0]?.index ?? 0, inSight.at(-1)?.index ?? 0);
  return (
    <div
      className="entries"
      role="feed"
      aria-label={listHeading(list)}
      style={{ height: virtualizer.getTotalSize() }}
      {...listeners}
    >
      {items.map(({ key, index, start }) => {
        const id = ids[index] ?? "";
        const row = rowOf(id);
        return (
          <div
            key={key}
            ref={virtualizer.measureElement}
            className={over?.id === id ? `slot ${over.isAfter ? "drop-after" : "drop-before"}` : "slot"}
            data-index={index}
            style={{ transform: `translateY(${start - above}px)` }}
          >
            {row ? (
              <EntryRow
                row={row}
                position={index + 1}
                count={list.count}
                address={printRoute(withEntry(route, id))}
                isOpen={route.entry === id}
                isCurrent={currentAt < 0 ? index === 0 : index === currentAt}
                isExpanded={expanded.has(id)}
                isSelected={selection.has(id)}
                isArranged={arrange !== null}
                missing={missing?.get(id) ?? null}
                activeTag={list.tag}
                highlightTerms={results?.highlightTerms ?? null}
                moments={readerOf(hits.get(id))}
                translations={hits.get(id)?.translations ?? NONE}
                speed={speed}
                onExpand={onExpand}
                onFocus={onCurrent}
                onSelect={selection.toggle}
              />
            ) : (
              <div className={id === "" ? "entry not-read not-known" : "entry not-read"}>
                <LateSkeleton blocks={1} />
              </div>
            )}
          </div>
        );
      })}
    </div>
  );
}

const FRAMES = 12;

/** A row that was far away needs some frames until it is read and drawn. */
function focusWhenShown(scroller: RefObject<HTMLDivElement | null>, id: string, frames = FRAMES): void {
  const row = scroller.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);
  if (row) row.focus({ preventScroll: true });
  else if (frames > 0) requestAnimationFrame(() => focusWhenShown(scroller, id, frames - 1));
}
