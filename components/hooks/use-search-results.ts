import { useEffect, useRef, useState } from "react";
import type { SearchResults } from "../../lib/search/search.ts";
import type { Sort } from "../../lib/search/sort.ts";
import { continued } from "../search/continued.ts";
import { rowsDrawn } from "../search/rows-drawn.ts";
import { useLastChange } from "./use-last-change.ts";
import { useLibrary } from "./use-library.tsx";

/** More than a window shows: these are looked up first, the others once they are read and painted. */
const FIRST = 50;
const PAUSE = 150;
/** Milliseconds between two looks at an index that is being prepared. */
const PREPARES = 2_000;

interface ResultsRequest {
  readonly query: string;
  readonly tag: string | null;
  /** A query that all results must fit as well; empty for none. */
  readonly within: string;
  /** The order of the results; without a query, of the whole list, and null where that is known already. */
  readonly sort: Sort | null;
  /** Whether nothing can be shown before all results are there. */
  readonly needsAll: boolean;
  /** False while it is not known yet what to ask. */
  readonly isAsked: boolean;
  /** Whether a person has typed it: then words of the other language will do too. */
  readonly isTyped: boolean;
}

/**
 * The answer to a query, asked again after every change to the library; the one before until it is there. For a tag
 * alone it says which other tags its entries bear.
 */
export function useSearchResults(request: ResultsRequest): SearchResults | null {
  const { query, tag, within, sort, needsAll, isAsked, isTyped } = request;
  const { search } = useLibrary();
  const [results, setResults] = useState<SearchResults | null>(null);
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  const [looks, setLooks] = useState(0);
  const answered = useRef("");
  // Thrown while rendering, where the page's error boundary is.
  if (failure) throw failure.error;
  const lastChange = useLastChange();

  useEffect(() => {
    // Nothing is asked twice because it is only being read what changed last.
    if (!isAsked || lastChange === undefined || (query === "" && within === "" && tag === null && sort === null))
      return;
    let asked = true;
    const options = { withSeconds: true, within, sort: sort ?? "match", ...(tag !== null && { tags: [tag] }) };
    const question = JSON.stringify([query, tag, within, sort]);

    async function ask(): Promise<void> {
      // A list that stands already is never cut short while it is brought up to date.
      const isNew = !needsAll && answered.current !== question;
      const first = isNew ? await search.search(query, { ...options, limit: FIRST }) : null;
      if (!asked) return;
      if (first) {
        answered.current = question;
        setResults(first);
        await quiet();
      }
      // Without a query the list is there already, and only its order, or the tags in it, are asked for.
      const whole = sort === null ? { limit: 0 } : {};
      const withTags = query !== "" || tag !== null;
      const rest = { ...options, withTags, ...(isTyped ? { translated: true } : whole) };
      const all = asked ? await search.search(query, rest) : null;
      if (!asked || !all) return;
      answered.current = question;
      setResults(first && options.sort === "match" ? continued(first, all) : all);
    }

    ask().catch((error: unknown) => setFailure({ error }));
    return () => {
      asked = false;
    };
  }, [search, query, tag, within, sort, needsAll, isAsked, isTyped, lastChange, looks]);

  // What waits is texts: of a list nothing is missing for it.
  const isUnready = results !== null && (results.isUnready || (isTyped && results.waiting > 0));
  useEffect(() => {
    if (!isUnready) return;
    const timer = setTimeout(() => setLooks(looks + 1), PREPARES);
    return () => clearTimeout(timer);
  }, [isUnready, looks]);
  return results;
}

/** The next letter goes before what can wait. */
async function quiet(): Promise<void> {
  await rowsDrawn();
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
}
