import { useEffect, useMemo, useState } from "react";
import type { Suggester, TaggedPage } from "../../lib/library/tag-lookup.ts";
import type { TagCount } from "../../lib/search/suggest/complete-tags.ts";
import type { Proposed } from "../../lib/tags/suggest-tags.ts";
import type { Suggestion } from "../../lib/tags/suggestion.ts";

interface SuggestionOptions {
  readonly page: TaggedPage;
  /** The person's tags. */
  readonly known: readonly TagCount[];
  /** Those that the lecture has. */
  readonly chosen: readonly string[];
  readonly library: Promise<IDBDatabase>;
  /** What a model has proposed: there is room for all of that beside the others. */
  readonly proposed: Proposed | null;
}

const MOST = 6;
/** Fewer than this of a hundred would be chosen: not worth the room. */
const UNLIKELY = 0.08;
/** Somebody who goes through a list is not held up by each entry on the way; milliseconds. */
const PAUSE = 250;

/** Tags that page and library suggest, read and weighed a moment after all else is shown; none before. */
export function useTagSuggestions(options: SuggestionOptions): readonly Suggestion[] {
  const { page, known, chosen, library, proposed } = options;
  const most = MOST + (proposed?.tags.length ?? 0);
  const [suggester, setSuggester] = useState<{ readonly page: TaggedPage; readonly suggest: Suggester } | null>(null);
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(() => {
      void load(library, page, known).then(
        (suggest) => wanted && setSuggester({ page, suggest }),
        (error: unknown) => {
          // On leaving, the library is closed under what still reads it.
          if (wanted) throw error;
        },
      );
    }, PAUSE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [library, page, known]);
  return useMemo(
    () => suggester?.suggest(chosen, most, proposed).filter(({ weight }) => weight >= UNLIKELY) ?? [],
    [suggester, chosen, most, proposed],
  );
}

async function load(library: Promise<IDBDatabase>, page: TaggedPage, known: readonly TagCount[]): Promise<Suggester> {
  const { tagSuggester } = await import("../../lib/library/tag-lookup.ts");
  // Where the library cannot be opened, saving says so.
  return tagSuggester(await library.catch(() => null), page, known);
}
