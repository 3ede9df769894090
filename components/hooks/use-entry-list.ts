import { useMemo, useState } from "react";
import { tallyNamed, tagsUnder } from "../../lib/library/counts.ts";
import { lengthsOf, listIds, presentLectures, type ListView } from "../../lib/library/queries.ts";
import { seriesEntries } from "../../lib/library/series.ts";
import { readTrash, searchTrash } from "../../lib/library/search-trash.ts";
import { inTrashOrder } from "../../lib/library/trash-order.ts";
import type { SearchResults } from "../../lib/search/search.ts";
import { breather } from "../../lib/transfer/breather.ts";
import type { Sort } from "../../lib/search/sort.ts";
import { isLarge } from "../library/is-large.ts";
import type { ListSort } from "../library/list-sort.ts";
import { partOf } from "../library/part-of.ts";
import { recentlyOpened } from "../library/recently-opened.ts";
import { useLibraryQuery } from "./use-library-query.ts";
import { useLibrary } from "./use-library.tsx";
import { useSearchResults } from "./use-search-results.ts";

/** What is listed: results for one query never stand under the heading of another. */
export interface Listed {
  readonly view: ListView;
  readonly tag: string | null;
  readonly series: string | null;
  readonly query: string;
  readonly sort: ListSort;
}

export interface EntryList extends Listed {
  readonly ids: readonly string[];
  /** Whether these are all; the first of a long list come by themselves, the others as soon as they are known. */
  readonly isWhole: boolean;
  /** How many there are, also those that are not listed yet. */
  readonly count: number;
  /** Whether `count` is known; it is no more than that while texts are still being looked through. */
  readonly isCounted: boolean;
  /** Playing time of all; null where only the tallies know it. */
  readonly seconds: number | null;
  /** What to mark, and what was searched instead of a misspelt word; null without a query. */
  readonly results: SearchResults | null;
  /** Whether the order is what was asked for; not yet while the index is being prepared. */
  readonly isSorted: boolean;
  /** Tags that some of them bear, to go on from here; not known at once. */
  readonly tagsWithin: NonNullable<SearchResults["tagsWithin"]>;
}

const NONE: EntryList["tagsWithin"] = [];
const NO_LENGTHS: ReadonlyMap<string, number> = new Map();

/** Orders for which something of each entry must be known; the others are those of the index of savings. */
const BY_VALUE: ReadonlySet<ListSort> = new Set(["seen", "title", "longest", "published"]);

/** The order for which search is asked; null where the list is kept in it: newest first, a series in its own. */
function orderFor({ view, series, query, sort }: Omit<Listed, "tag">, isBySearch: boolean): Sort | null {
  const isOwn = sort === "series" || sort === "opened";
  if (query !== "") return isOwn ? "match" : sort;
  if (isBySearch) return isOwn || sort === "match" ? "newest" : sort;
  if (isOwn || view === "trash" || sort === "match") return null;
  return series === null && view !== "recent" && !BY_VALUE.has(sort) ? null : sort;
}

/**
 * The ids of a list in the order that is asked for; the list before until it is there. One that is not shown is not
 * read.
 */
export function useEntryList({ view, tag, series, query, sort }: Listed, isShown: boolean): EntryList | null {
  const { reader } = useLibrary();
  // The index knows nothing of what is in Trash.
  const [asked, askedInTrash] = view === "trash" ? ["", query.trim()] : [query.trim(), ""];
  const within = partOf({ view, series });
  const isWhole = series === null && (view === "all" || within !== "");
  const size = useLibraryQuery(async () => (await tallyNamed(reader, "all"))?.count ?? 0, [reader]);
  // Of a large library whole indexes are not read to know an order: search knows it, and begins with the first entries.
  const isPlain = asked === "" && series === null && view !== "trash" && view !== "recent";
  // What is in a part of it no index says but that of search.
  const isBySearch = isShown && isPlain && (within !== "" || isLarge(size ?? 0));
  const order = orderFor({ view, series, query: asked, sort }, isBySearch);
  const results = useSearchResults({
    query: asked,
    tag,
    within,
    sort: order,
    needsAll: asked === "" ? !isBySearch : !isWhole,
    // Whether a list needs all of them before it is shown, its library's size says.
    isAsked: asked !== "" || size !== undefined,
    isTyped: asked !== "",
  });
  const isAnswered =
    results !== null &&
    results.query === asked &&
    results.within === within &&
    (results.tags[0] ?? null) === tag &&
    results.sort === (order ?? "match");
  const trashSort = view === "trash" && sort !== "series" && sort !== "opened" && BY_VALUE.has(sort) ? sort : null;
  const isInTrash = isShown && askedInTrash !== "";
  const trash = useLibraryQuery(
    async () => (isInTrash ? readTrash(reader, await listIds(reader, "trash", null)) : null),
    [reader, isInTrash],
  );
  // What search finds in the whole library it has in order: nothing else need be read of it. While its index is being
  // made, it does not have all.
  const isFromSearch = isBySearch && !(isAnswered && results.isUnready);
  const isSearch = (isWhole && asked !== "") || isFromSearch;
  // Search tells how long those are together that it finds in the whole library, and knows nothing of other lists.
  const isNarrowed = !isWhole && asked !== "";
  const kept = useLibraryQuery(async () => {
    if (!isShown || size === undefined) return null;
    const about = { view, tag, series, query: askedInTrash, isSearch, isNarrowed, lengths: NO_LENGTHS };
    // As `tag:` is read: what is nested in a tag is listed with it.
    const tags = tag === null ? null : await tagsUnder(reader, tag);
    if (isSearch) return { ...about, ids: [], seconds: null };
    if (series !== null || view === "recent") {
      const entries = series === null ? presentLectures(reader, recentlyOpened()) : seriesEntries(reader, series);
      const listed = await entries;
      return { ...about, ...listed, lengths: isNarrowed ? await lengthsOf(reader, listed.ids) : NO_LENGTHS };
    }
    if (isInTrash) {
      if (!trash) return null;
      const found = await searchTrash(trash, askedInTrash, breather());
      const ids = trashSort === null ? found : await inTrashOrder(reader, found, trashSort);
      return { ...about, ids, seconds: secondsOf(await lengthsOf(reader, ids)) };
    }
    const newest = await listIds(reader, view, tags);
    const ids = trashSort === null ? newest : await inTrashOrder(reader, newest, trashSort);
    // There are tallies of views and of tags, and of no tag in a view.
    const isTallied = tags === null || (tags.length === 1 && view === "all");
    return { ...about, ids, seconds: isTallied ? null : secondsOf(await lengthsOf(reader, ids)) };
  }, [reader, view, tag, series, askedInTrash, trashSort, isShown, isSearch, isNarrowed, trash, size === undefined]);

  const current = useMemo((): EntryList | null => {
    if (!kept || kept.view !== view || kept.tag !== tag || kept.series !== series) return null;
    // Narrowed it needs lengths, which were not read before.
    if (kept.query !== askedInTrash || kept.isSearch !== isSearch || kept.isNarrowed !== isNarrowed) return null;
    const tagsWithin = (isAnswered && isWhole && within === "" && results.tagsWithin) || NONE;
    if (asked === "") {
      if (order !== null && !isAnswered) return null;
      if (isFromSearch && isAnswered) {
        const ids = results.hits.map(({ id }) => id);
        const { total, totalSeconds: seconds } = results;
        const shown = { ids, isWhole: ids.length >= total, count: total, isCounted: true, seconds };
        return { ...kept, ...shown, sort, isSorted: true, results: null, tagsWithin };
      }
      // Without search they are read as they were saved, and any other order search alone knows.
      const isOwn = order === null || (isBySearch && !BY_VALUE.has(order));
      const isSorted = isOwn || results?.isUnready !== true;
      const whole = { ...kept, ...counted(kept.ids), sort, isSorted, results: null, tagsWithin };
      if (!isOwn) return { ...whole, ids: inOrder(kept.ids, results?.hits ?? []) };
      return sort === "oldest" ? { ...whole, ids: kept.ids.toReversed() } : whole;
    }
    if (!isAnswered) return null;
    const found = results.hits.map(({ id }) => id);
    const shown = { view, tag, series, query: asked, sort, isSorted: true, results, tagsWithin };
    const { total, complete, totalSeconds } = results;
    if (isWhole) {
      const isAll = complete && found.length >= total;
      return { ...shown, ids: found, isWhole: isAll, count: total, isCounted: complete, seconds: totalSeconds ?? 0 };
    }
    const inView = new Set(kept.ids);
    const ids = found.filter((id) => inView.has(id));
    const lengths = new Map(ids.map((id) => [id, kept.lengths.get(id) ?? 0]));
    return { ...shown, ids, ...counted(ids), seconds: secondsOf(lengths) };
  }, [
    kept,
    results,
    isAnswered,
    view,
    tag,
    series,
    asked,
    askedInTrash,
    sort,
    order,
    within,
    isWhole,
    isSearch,
    isNarrowed,
    isBySearch,
    isFromSearch,
  ]);

  const [last, setLast] = useState(current);
  if (current && current !== last) setLast(current);
  return current ?? last;
}

function secondsOf(lengths: ReadonlyMap<string, number>): number {
  return [...lengths.values()].reduce((sum, seconds) => sum + seconds, 0);
}

function counted(ids: readonly string[]): Pick<EntryList, "count" | "isCounted" | "isWhole"> {
  return { count: ids.length, isCounted: true, isWhole: true };
}

/** The ids of a list as search has them in order; those that it does not know yet come last. */
function inOrder(ids: readonly string[], hits: readonly { readonly id: string }[]): string[] {
  const rest = new Set(ids);
  const known = hits.flatMap(({ id }) => (rest.delete(id) ? [id] : []));
  return [...known, ...rest];
}
