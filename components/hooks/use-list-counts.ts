import { useEffect, useState } from "react";
import { report } from "../../lib/browser/report.ts";
import { writeFilter } from "../../lib/search/query/filters.ts";
import type { Search } from "../../lib/search/search.ts";
import { parseRoute } from "../library/route.ts";
import { partOf } from "../library/part-of.ts";
import { useLastChange } from "./use-last-change.ts";
import { useOwnSearch } from "./use-own-search.ts";

/** The list that is shown goes first: so many milliseconds later they are counted. */
const AFTERWARDS = 800;
const NONE: ReadonlyMap<string, number> = new Map();

interface CountedList {
  readonly id: string;
  /** The library's address of it. */
  readonly address: string;
}

/** How many entries each of these lists has, by its id; counted one after the other, again after every change. */
export function useListCounts(lists: readonly CountedList[]): ReadonlyMap<string, number> {
  const [counts, setCounts] = useState(NONE);
  const search = useOwnSearch();
  const lastChange = useLastChange();
  useEffect(() => {
    let isWanted = lists.length > 0;
    async function count(): Promise<void> {
      for (const { id, address } of lists) {
        if (!isWanted) return;
        const found = await countOf(search, address);
        if (isWanted) setCounts((before) => new Map(before).set(id, found));
      }
    }
    // A link without its number leads where it leads all the same.
    const timer = setTimeout(() => void count().catch((error: unknown) => report("page", error)), AFTERWARDS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [search, lists, lastChange]);
  return counts;
}

async function countOf(search: Search, address: string): Promise<number> {
  const { view, tag, series, query } = parseRoute(address);
  const within =
    series === null ? partOf({ view, series }) : writeFilter([{ operator: "series", value: series, not: false }]);
  const part = { within, ...(tag !== null && { tags: [tag] }) };
  // What asks for no words, the index counts without naming its entries, and no dictionary has anything to say of it.
  const options = query === "" ? { ...part, limit: 0 } : { ...part, translated: true };
  return (await search.search(query, options)).total;
}
