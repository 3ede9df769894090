import { useMemo } from "react";
import { viewTallies } from "../../lib/library/counts.ts";
import type { Tally, View } from "../../lib/library/tally.ts";
import { useLibraryQuery } from "./use-library-query.ts";
import { useLibrary } from "./use-library.tsx";

export interface Tallies {
  /** How many lectures are in a view. */
  readonly count: (view: View) => number;
  /** Of a view or of `tag:…`, by its name. */
  readonly named: (name: string) => Tally | undefined;
  /** The person's tags, the most used first. */
  readonly tags: readonly Tally[];
}

/** How many lectures each view and tag has; null until it is known. */
export function useTallies(): Tallies | null {
  const { reader } = useLibrary();
  const all = useLibraryQuery(() => viewTallies(reader), [reader]);
  return useMemo(() => {
    if (!all) return null;
    const byName = new Map(all.map((tally) => [tally.name, tally]));
    const tags = all.filter(({ name, count }) => name.startsWith("tag:") && count > 0);
    return {
      count: (view) => byName.get(view)?.count ?? 0,
      named: (name) => byName.get(name),
      tags: tags.toSorted((a, b) => b.count - a.count || a.label.localeCompare(b.label)),
    };
  }, [all]);
}
