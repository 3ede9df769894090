import { useState } from "react";
import { entryRows, type EntryRow } from "../../lib/library/queries.ts";
import { useLibraryQuery } from "../hooks/use-library-query.ts";
import { useLibrary } from "../hooks/use-library.tsx";

const PORTION = 20;
const MOST_KEPT = 600;

/** The rows around what is visible. Rows that were read before stay at hand, so that scrolling back never flashes. */
export function useEntryRows(
  ids: readonly string[],
  first: number,
  last: number,
): (id: string) => EntryRow | undefined {
  const { reader } = useLibrary();
  const [kept] = useState(() => new Map<string, EntryRow>());
  const from = Math.max(0, (Math.floor(first / PORTION) - 1) * PORTION);
  const to = (Math.floor(last / PORTION) + 2) * PORTION;
  // The result itself is not used: a new one has the list shown again with what has been put into `kept`.
  useLibraryQuery(async () => {
    const rows = await entryRows(reader, ids.slice(from, to));
    for (const row of rows) if (row) keep(kept, row);
    return rows;
  }, [reader, ids, from, to]);
  return (id) => kept.get(id);
}

function keep(kept: Map<string, EntryRow>, row: EntryRow): void {
  kept.delete(row.lecture.id);
  kept.set(row.lecture.id, row);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
}
