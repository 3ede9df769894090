import { SORTS, type Sort } from "../../lib/search/sort.ts";

/** The order of a list: one that search knows, that of a series, or that in which entries were opened. */
export type ListSort = Sort | "series" | "opened";

export const LIST_SORTS = [...SORTS, "series", "opened"] as const;

/** Lists for each of which it is remembered how they were sorted. */
type SortedList = "all" | "to-summarise" | "with-transcript" | "recent" | "trash" | "tag" | "series" | "search";

/** What a list is made by. */
export interface ListedBy {
  readonly view: string;
  readonly tag: string | null;
  readonly series: string | null;
  readonly query: string;
}

/** The order that a list has and others have not. */
const OWN: { readonly [list in SortedList]?: ListSort } = { search: "match", series: "series", recent: "opened" };

const KEY = "sorts";

/** The list that an address names, as far as its order goes. What is found in Trash is in the order of Trash. */
function sortedList({ view, tag, series, query }: ListedBy): SortedList {
  if (view === "trash") return "trash";
  if (query.trim() !== "") return "search";
  if (series !== null) return "series";
  if (tag !== null) return "tag";
  return view === "to-summarise" || view === "with-transcript" || view === "recent" ? view : "all";
}

/** The orders that a list can have, the usual one first. */
export function sortsOf(listed: ListedBy): ListSort[] {
  const list = sortedList(listed);
  const first = OWN[list] ?? null;
  const others = SORTS.filter((sort) => sort !== "match");
  return first === null ? others : [first, ...others];
}

/** The order of a list: what the address says, else what was chosen for such a list the last time, else the usual one. */
export function sortOf(listed: ListedBy & { readonly sort: ListSort | null }): ListSort {
  const sorts = sortsOf(listed);
  const wanted = [listed.sort, rememberedSorts()[sortedList(listed)]];
  return wanted.find((sort) => sorts.some((each) => each === sort)) ?? sorts[0] ?? "newest";
}

export function rememberSort(listed: ListedBy, sort: ListSort): void {
  localStorage.setItem(KEY, JSON.stringify({ ...rememberedSorts(), [sortedList(listed)]: sort }));
}

/** The sort of the address goes with its list: another kind of list has its own. */
export function keptSort(before: ListedBy & { readonly sort: ListSort | null }, after: ListedBy): ListSort | null {
  return sortedList(before) === sortedList(after) ? before.sort : null;
}

function rememberedSorts(): Readonly<Record<string, ListSort>> {
  let kept: unknown;
  try {
    kept = JSON.parse(localStorage.getItem(KEY) ?? "{}");
  } catch {
    // Something else has written it: every list has its usual order.
    return {};
  }
  if (typeof kept !== "object" || kept === null) return {};
  const sorts = Object.entries(kept).flatMap(([list, sort]) => {
    const known = LIST_SORTS.find((each) => each === sort);
    return known === undefined ? [] : [[list, known] as const];
  });
  return Object.fromEntries(sorts);
}
