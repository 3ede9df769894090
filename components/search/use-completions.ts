import { useEffect, useMemo, useState } from "react";
import type { completeQuery, QueryCompletion, QueryVocabulary } from "../../lib/search/complete-query.ts";
import { queryVocabulary } from "../../lib/library/lookup.ts";
import { CHINESE_OPERATORS, OPERATORS } from "../../lib/search/query/operators.ts";
import { interfaceLanguage } from "../../lib/words/say.ts";

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
  const [completer, setCompleter] = useState<Completer | null>(null);
  useEffect(() => {
    if (!isEntered) return;
    let wanted = true;
    // Without names there is nothing to complete; the search says itself when the library cannot be read.
    load(library).then(
      (loaded) => wanted && setCompleter(loaded),
      () => wanted && setCompleter(null),
    );
    return () => {
      wanted = false;
    };
  }, [isEntered, library]);

  return useMemo(() => {
    if (caret === null || !completer) return NONE;
    const names = interfaceLanguage() === "zh-CN" ? CHINESE_OPERATORS : OPERATORS;
    return completer.complete(text, caret, completer.vocabulary, names);
  }, [text, caret, completer]);
}

async function load(library: () => Promise<IDBDatabase>): Promise<Completer> {
  const [{ completeQuery: complete }, vocabulary] = await Promise.all([
    import("../../lib/search/complete-query.ts"),
    library().then(queryVocabulary),
  ]);
  return { complete, vocabulary };
}

/** A query in which a completion has been chosen, and where one goes on typing. */
export function completed(text: string, { start, end, insert }: QueryCompletion): { text: string; caret: number } {
  const rest = text.slice(end);
  const added = rest.startsWith(" ") ? insert.trimEnd() : insert;
  return { text: `${text.slice(0, start)}${added}${rest}`, caret: start + insert.length };
}
