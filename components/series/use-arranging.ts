import { useEffect, useRef, type RefObject } from "react";
import { say } from "../../lib/words/say.ts";
import { useCommands } from "../hooks/use-commands.tsx";
import type { EntryList } from "../hooks/use-entry-list.ts";
import type { EntriesHandle } from "../library/entries.tsx";

/** Moves an entry to another place of its series, which is worked out from the order as it is then. */
export type Arrange = (id: string, placeIn: (order: readonly string[]) => number) => void;

/** Null where it is not a series in its own order that is listed. */
export function useArranging(list: EntryList | null, entries: RefObject<EntriesHandle | null>): Arrange | null {
  const { run } = useCommands();
  const isArranged = list !== null && list.series !== null && list.sort === "series" && list.query === "";
  const ids = list?.ids;
  /** As it will be when all that was asked for is done: keys come faster than answers. */
  const order = useRef(ids);
  const listed = useRef(ids);
  const pending = useRef(0);
  const moved = useRef<string | null>(null);
  useEffect(() => {
    listed.current = ids;
    // A list that comes before the last answer is behind what was asked for.
    if (pending.current === 0 || !isOfSame(ids, order.current)) order.current = ids;
    // A row that changes its place in the page can lose the focus.
    if (moved.current !== null) entries.current?.focus(moved.current);
    if (pending.current === 0 || ids?.join() === order.current?.join()) moved.current = null;
  }, [ids, entries]);
  if (!isArranged) return null;
  return (id, placeIn) => {
    const before = order.current ?? [];
    const from = before.indexOf(id);
    const to = Math.max(0, Math.min(before.length - 1, placeIn(before)));
    if (from < 0 || from === to) return;
    const after = before.toSpliced(from, 1).toSpliced(to, 0, id);
    order.current = after;
    moved.current = id;
    const input = { title: list.series ?? "", ids: after };
    pending.current += 1;
    void run("arrangeSeries", input, say("movedToPlace", to + 1, after.length)).then((reply) => {
      pending.current -= 1;
      if (reply.status === "refused" && pending.current === 0) order.current = listed.current;
    });
  };
}

function isOfSame(ids: readonly string[] | undefined, others: readonly string[] | undefined): boolean {
  return ids?.toSorted().join() === others?.toSorted().join();
}
