import { isName } from "../metadata/names.ts";
import type { Reading, SiteReading } from "../site.ts";

/** The show of an episode, as far as its page names it. */
interface Show {
  readonly title: string;
  readonly url?: string;
  /** Who the page says makes the show. */
  readonly host?: string;
  /** Number of the episode. */
  readonly position?: number | null;
}

/** Podcasts are known by their shows: the show is who speaks, before its host, and the series of the episode. */
export function ofShow({ title, url = "", host = "", position = null }: Show): Reading {
  const series = { title, ...(position !== null && { position }), ...(url && { url }) };
  return { creators: [title, host].filter(isName), series: title ? series : null };
}

/** A directory of podcasts is neither the show nor its maker, though the pages of shows' own sites name these so. */
export function withoutDirectory(reading: SiteReading, name: string): SiteReading {
  const series = reading.series?.title === name ? null : (reading.series ?? null);
  return { ...reading, creators: (reading.creators ?? []).filter((creator) => creator !== name), series };
}
