import { useEffect, useRef, useState } from "react";
import { FOUND_IN, type FoundLecture, lecturesIn, lecturesOf } from "../../lib/library/found-lectures.ts";
import { idbReader, tablesIn } from "../../lib/library/idb-reader.ts";
import type { Hit, Search, SearchResults } from "../../lib/search/search.ts";
import { continued } from "./continued.ts";
import { painted } from "./painted.ts";

/** How many results the popup shows, and how many of them without scrolling: for the first query those are drawn first. */
const SHOWN = 20;
const FIRST_SCREEN = 6;
/** Milliseconds in which the next letter may come, before words are looked for in the other language. */
const PAUSE = 150;
/** Milliseconds between two looks at an index that is being prepared. */
const PREPARES = 2_000;

export interface ShownResults {
  readonly results: SearchResults;
  readonly lectures: readonly FoundLecture[];
  /** How many there are; an upper bound when not `isCounted`. */
  readonly count: number;
  readonly isCounted: boolean;
}

/** The results for what is typed; the former ones until they are there, and null before the first. */
export function usePopupResults(library: Promise<IDBDatabase>, query: string) {
  const opened = useRef<Promise<Search> | null>(null);
  const screen = useRef(FIRST_SCREEN);
  const [found, setFound] = useState<ShownResults | null>(null);
  const [isFailed, setFailed] = useState(false);
  const [looks, setLooks] = useState(0);

  useEffect(() => {
    let wanted = true;
    async function ask(): Promise<void> {
      // The engine is loaded with the first query, after the popup's first frame.
      opened.current ??= import("./open-page-search.ts").then(({ openPageSearch }) => openPageSearch(() => library));
      const search = await opened.current;
      const { results, lectures: first } = await firstScreen(search, library, query, screen.current);
      if (!wanted) return;
      setFailed(false);
      setFound({ results, lectures: first, count: results.total, isCounted: results.complete });
      await painted();
      const rest = await lecturesOf(idbReader(await library), results.hits.slice(screen.current));
      if (!wanted) return;
      // Once the list is long it does not shrink with each letter.
      screen.current = SHOWN;
      const lectures = [...first, ...rest];
      setFound({ results, lectures, count: results.total, isCounted: results.complete });
      const all = results.complete ? null : await search.search(query);
      if (wanted && all) setFound({ results, lectures, count: all.total, isCounted: true });
      if (results.hits.length < SHOWN) await alsoTranslated(search, results, lectures);
    }
    /** Where few have it as it was typed, those that have it in the other language follow. */
    async function alsoTranslated(search: Search, shown: SearchResults, lectures: readonly FoundLecture[]) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      const also = wanted ? await search.search(query, { limit: SHOWN, translated: true }) : null;
      if (!wanted || !also || (!also.isTranslated && !also.isDictionaryUnread)) return;
      const results = continued(shown, also);
      const known = new Map(lectures.map((each) => [each.lecture.id, each]));
      const added = await lecturesOf(
        idbReader(await library),
        results.hits.filter(({ id }) => !known.has(id)),
      );
      for (const each of added) known.set(each.lecture.id, each);
      const all = results.hits.flatMap(({ id }) => known.get(id) ?? []);
      if (wanted) setFound({ results, lectures: all, count: also.total, isCounted: also.complete });
    }
    ask().catch(() => wanted && setFailed(true));
    return () => {
      wanted = false;
    };
  }, [library, query, looks]);

  const isUnready = found !== null && (found.results.isUnready || found.results.waiting > 0);
  useEffect(() => {
    if (!isUnready) return;
    const timer = setTimeout(() => setLooks(looks + 1), PREPARES);
    return () => clearTimeout(timer);
  }, [isUnready, looks]);
  return { found, isFailed };
}

/** The best results, and what is shown of the first of them, read together. */
async function firstScreen(search: Search, library: Promise<IDBDatabase>, query: string, screen: number) {
  const readOf = new Map<readonly Hit[], readonly FoundLecture[]>();
  const results = await search.search(query, {
    limit: SHOWN,
    read: async (transaction, hits) =>
      void readOf.set(hits, await lecturesIn(tablesIn(transaction, FOUND_IN), hits.slice(0, screen))),
  });
  // Hits that were found another way have not been read yet.
  return {
    results,
    lectures: readOf.get(results.hits) ?? (await lecturesOf(idbReader(await library), results.hits.slice(0, screen))),
  };
}
