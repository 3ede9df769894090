import { useEffect, useMemo, useState } from "react";
import type { Suggestions } from "../../lib/search/suggest/suggestions.ts";
import type { completeQuery, QueryCompletion, QueryVocabulary } from "../../lib/search/suggest/complete-query.ts";
import { queryVocabulary } from "../../lib/library/counts.ts";
import { idbReader } from "../../lib/library/idb-reader.ts";
import { CHINESE_OPERATORS, OPERATORS } from "../../lib/search/query/operators.ts";
import { pastQueries } from "./past-queries.ts";
import { interfaceLanguage } from "../../lib/words/say.ts";

/** Names and titles are read when the first letter has had its time. */
const AFTERWARDS = 300;
const MOST = 8;

interface Completer {
  readonly complete: typeof completeQuery;
  readonly vocabulary: QueryVocabulary;
}

const NONE: readonly QueryCompletion[] = [];

/**
 * Ways to go on with a query at the caret; none with `caret` null. The names are read when the field is entered, and
 * what completes them is loaded then: the first letter waits for neither.
 */
export function useCompletions(
  text: string,
  caret: number | null,
  library: () => Promise<IDBDatabase>,
  isEntered: boolean,
): readonly QueryCompletion[] {
  const completer = useLoaded(load, library, isEntered, 0);
  const suggestions = useLoaded(loadSuggestions, library, isEntered, AFTERWARDS);
  const past = useMemo(() => (isEntered ? pastQueries() : []), [isEntered]);

  return useMemo(() => {
    if (caret === null) return NONE;
    const names = interfaceLanguage() === "zh-CN" ? CHINESE_OPERATORS : OPERATORS;
    const completions = completer?.complete(text, caret, completer.vocabulary, names) ?? NONE;
    if (!suggestions || caret !== text.length || completions.some(({ kind }) => kind === "value")) return completions;
    const all = [...completions, ...suggestions.suggest(text, past, names)].slice(0, MOST);
    return all.some(({ kind }) => kind === "past") ? [...all, FORGET] : all;
  }, [text, caret, completer, suggestions, past]);
}

const FORGET: QueryCompletion = { start: 0, end: 0, insert: "", label: "", kind: "forget", count: null };

/** What is loaded once the field is entered, after so many milliseconds; null until then. */
function useLoaded<T>(
  read: (library: () => Promise<IDBDatabase>) => Promise<T>,
  library: () => Promise<IDBDatabase>,
  isEntered: boolean,
  after: number,
): T | null {
  const [loaded, setLoaded] = useState<T | null>(null);
  useEffect(() => {
    if (!isEntered) return;
    let wanted = true;
    const timer = setTimeout(() => {
      // Without names there is nothing to complete; the search says itself when the library cannot be read.
      read(library).then(
        (all) => wanted && setLoaded(all),
        () => wanted && setLoaded(null),
      );
    }, after);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [read, library, isEntered, after]);
  return loaded;
}

async function loadSuggestions(library: () => Promise<IDBDatabase>): Promise<Suggestions> {
  const [{ Suggestions: kept }, names] = await Promise.all([
    import("../../lib/search/suggest/suggestions.ts"),
    import("../../lib/library/library-names.ts").then(async ({ libraryNames }) => libraryNames(await library())),
  ]);
  return kept.of(names);
}

async function load(library: () => Promise<IDBDatabase>): Promise<Completer> {
  const [{ completeQuery: complete }, names, series] = await Promise.all([
    import("../../lib/search/suggest/complete-query.ts"),
    library().then((database) => queryVocabulary(idbReader(database))),
    import("../../lib/library/library-names.ts").then(async ({ seriesTitles }) => seriesTitles(await library())),
  ]);
  return { complete, vocabulary: { ...names, series } };
}

/** A query in which a completion has been chosen, and where one goes on typing. */
export function completed(text: string, { start, end, insert }: QueryCompletion): { text: string; caret: number } {
  const rest = text.slice(end);
  const added = rest.startsWith(" ") ? insert.trimEnd() : insert;
  return { text: `${text.slice(0, start)}${added}${rest}`, caret: start + insert.length };
}
