import type { Chapter, Kind, LectureFacts, Series } from "../lecture/lecture.ts";
import { safeAddress } from "../lecture/address.ts";
import { LIMITS } from "../lecture/limits.ts";
import { cleanLine, cleanText, cutText } from "../text/clean.ts";
import type { CaptionTrack } from "./caption-track.ts";
import { languageTag } from "./language.ts";
import type { PageKey } from "./page-key.ts";
import type { Reading } from "./site.ts";

const MOST_TRACKS = 500;

/** What was read, cleaned and cut to what may be stored; absent fields get their empty value. */
export function lectureFacts<K extends Kind>(kind: K, place: PageKey, reading: Reading): LectureFacts & { kind: K } {
  return {
    key: place.key,
    url: place.url,
    site: shortLine(reading.site || place.site, LIMITS.name),
    kind,
    title: shortLine(reading.title ?? "", LIMITS.title) || shortLine(place.url, LIMITS.title),
    creators: names(reading.creators ?? [], LIMITS.names),
    published: reading.published ?? null,
    description: longText(reading.description ?? "", LIMITS.description),
    durationSeconds: duration(reading.durationSeconds),
    thumbnailUrl: address(reading.thumbnailUrl, place.url),
    language: languageTag(reading.language),
    keywords: names(reading.keywords ?? [], LIMITS.keywords),
    chapters: (reading.chapters ?? []).slice(0, LIMITS.chapters).map(chapter),
    series: series(reading.series, place.url),
    aliases: names(reading.aliases ?? [], LIMITS.aliases, LIMITS.key),
  };
}

/** Tracks with a usable language and address. */
export function captionTracks(tracks: readonly CaptionTrack[], base: string): CaptionTrack[] {
  return tracks.slice(0, MOST_TRACKS).flatMap((track) => {
    const language = languageTag(track.language);
    if (!language) return [];
    const label = shortLine(track.label, LIMITS.name);
    return [{ language, label, automatic: track.automatic, url: address(track.url, base) }];
  });
}

// Cut before cleaning as well: what a page gives can be many megabytes long.
function longText(text: string, limit: number): string {
  return cutText(cleanText(text.slice(0, limit * 2)), limit);
}

function shortLine(text: string, limit: number): string {
  return cutText(cleanLine(text.slice(0, limit * 4)), limit);
}

function names(values: readonly string[], count: number, limit: number = LIMITS.name): string[] {
  const clean = values.slice(0, count * 2).map((value) => shortLine(value, limit));
  return [...new Set(clean.filter(Boolean))].slice(0, count);
}

function duration(seconds: number | null | undefined): number | null {
  return seconds !== null && seconds !== undefined && Number.isFinite(seconds) && seconds > 0 ? seconds : null;
}

function address(value: string | null | undefined, base: string): string | null {
  if (!value || value.length > LIMITS.address) return null;
  const safe = safeAddress(value, base);
  return safe && safe.length <= LIMITS.address ? safe : null;
}

function chapter({ startSeconds, title }: Chapter): Chapter {
  return { startSeconds: Math.max(0, startSeconds), title: shortLine(title, LIMITS.title) };
}

function series(value: Series | null | undefined, base: string): Series | null {
  const title = shortLine(value?.title ?? "", LIMITS.title);
  if (!value || !title) return null;
  const url = address(value.url, base);
  return {
    title,
    ...(value.season !== undefined && { season: value.season }),
    ...(value.position !== undefined && { position: value.position }),
    ...(url !== null && { url }),
  };
}
