import { useMemo, useState } from "react";
import { tallyNamed } from "../../lib/library/counts.ts";
import { listIds } from "../../lib/library/queries.ts";
import { seriesEntries } from "../../lib/library/series.ts";
import { tagTally, type View } from "../../lib/library/tally.ts";
import type { SearchResults } from "../../lib/search/search.ts";
import { useLibraryQuery } from "./use-library-query.ts";
import { useLibrary } from "./use-library.tsx";
import { useSearchResults } from "./use-search-results.ts";

/** What is listed: results for one query never stand under the heading of another. */
export interface Listed {
  readonly view: View;
  readonly tag: string | null;
  readonly series: string | null;
  readonly query: string;
}

export interface EntryList extends Listed {
  readonly ids: readonly string[];
  /** How many there are, also those that are not listed yet. */
  readonly count: number;
  /** Whether `count` is known; it is no more than that while texts are still being looked through. */
  readonly isCounted: boolean;
  /** Playing time of all; null where only the tallies know it. */
  readonly seconds: number | null;
  /** What to mark, and what was searched instead of a misspelt word; null without a query. */
  readonly results: SearchResults | null;
  /** Tags that some of them bear, to go on from here; not known at once. */
  readonly tagsWithin: NonNullable<SearchResults["tagsWithin"]>;
}

const NONE: EntryList["tagsWithin"] = [];

/**
 * The ids of a list, newest first, a series in its order, or the best match first; the list before until it is there.
 * One that is not shown is not read.
 */
export function useEntryList({ view, tag, series, query }: Listed, isShown: boolean): EntryList | null {
  const { reader } = useLibrary();
  const asked = view === "trash" ? "" : query.trim();
  const isWhole = view === "all" && series === null;
  const results = useSearchResults({ query: asked, tag, needsAll: !isWhole });
  const kept = useLibraryQuery(async () => {
    if (!isShown) return null;
    if (series !== null) return { view, tag, series, ...(await seriesEntries(reader, series)) };
    const spelled = tag === null ? null : ((await tallyNamed(reader, tagTally(tag)))?.label ?? tag);
    return { view, tag, series, ids: await listIds(reader, view, spelled), seconds: null };
  }, [reader, view, tag, series, isShown]);

  const current = useMemo((): EntryList | null => {
    if (!kept || kept.view !== view || kept.tag !== tag || kept.series !== series) return null;
    const isAnswered = results !== null && results.query === asked && (results.tags[0] ?? null) === tag;
    const tagsWithin = (isAnswered && isWhole && results.tagsWithin) || NONE;
    if (asked === "") return { ...kept, ...counted(kept.ids), query: "", results: null, tagsWithin };
    if (!isAnswered) return null;
    const found = results.hits.map(({ id }) => id);
    const shown = { view, tag, series, query: asked, results, tagsWithin };
    const { total, complete, totalSeconds } = results;
    if (isWhole) return { ...shown, ids: found, count: total, isCounted: complete, seconds: totalSeconds ?? 0 };
    const inView = new Set(kept.ids);
    const ids = found.filter((id) => inView.has(id));
    return { ...shown, ids, ...counted(ids), seconds: 0 };
  }, [kept, results, view, tag, series, asked, isWhole]);

  const [last, setLast] = useState(current);
  if (current && current !== last) setLast(current);
  return current ?? last;
}

function counted(ids: readonly string[]): Pick<EntryList, "count" | "isCounted"> {
  return { count: ids.length, isCounted: true };
}
