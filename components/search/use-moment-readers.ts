import { useCallback, useMemo } from "react";
import type { Hit, SearchResults } from "../../lib/search/search.ts";
import { momentReader, type MomentReader } from "./moment-reader.ts";

/** For each hit what reads where it says what was looked for, in whichever language; null when it does not say it. */
export function useMomentReaders(
  results: Pick<SearchResults, "needs" | "translatedNeeds"> | null,
  library: () => Promise<IDBDatabase>,
): (hit: Hit | undefined) => MomentReader | null {
  const needs = results?.needs ?? null;
  const translatedNeeds = results?.translatedNeeds ?? null;
  const typed = useMemo(() => needs && momentReader(library, needs), [library, needs]);
  const translated = useMemo(
    () => translatedNeeds && momentReader(library, translatedNeeds),
    [library, translatedNeeds],
  );
  return useCallback(
    (hit) => (hit?.isSaid ? (hit.translations.length > 0 ? translated : typed) : null),
    [typed, translated],
  );
}
