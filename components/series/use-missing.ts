import { useMemo } from "react";
import { safeAddress } from "../../lib/lecture/address.ts";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import { type Gap, gapsAfter } from "../../lib/lecture/series-places.ts";
import { lecturesInSeries } from "../../lib/library/series.ts";
import { useLibraryQuery } from "../hooks/use-library-query.ts";
import { useLibrary } from "../hooks/use-library.tsx";

/** Lectures of a series that are not in the library, in one place of it. */
export interface Missing {
  readonly gaps: readonly Gap[];
  /** Where the whole series is listed, if that is known. */
  readonly address: string | null;
}

/** What is missing after each entry of a series; null is no series in its own order. */
export function useMissing(series: string | null): ReadonlyMap<string | null, Missing> | null {
  const { reader } = useLibrary();
  const lectures = useLibraryQuery(
    async () => (series === null ? null : lecturesInSeries(reader, series)),
    [reader, series],
  );
  return useMemo(() => {
    if (!lectures) return null;
    const address = listAddress(lectures);
    return new Map([...gapsAfter(lectures)].map(([id, gaps]) => [id, { gaps, address }]));
  }, [lectures]);
}

/** Where the site lists the series. */
export function listAddress(lectures: readonly Lecture[]): string | null {
  return lectures.map(({ series }) => (series?.url && safeAddress(series.url)) || null).find(Boolean) ?? null;
}
