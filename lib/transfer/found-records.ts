import { safeAddress } from "../lecture/address.ts";
import type { Entry } from "../lecture/entry.ts";
import type { Lecture } from "../lecture/lecture.ts";
import { LIMITS } from "../lecture/limits.ts";
import type { Note } from "../lecture/note.ts";
import { newId, type Stored } from "../lecture/record.ts";
import type { Summary } from "../lecture/summary.ts";
import { uniqueTags } from "../lecture/tag.ts";
import { cleanLine, cleanText, cutText } from "../text/clean.ts";
import { countText } from "../text/count.ts";
import type { Found } from "./found.ts";
import { fnv } from "./note-hash.ts";

/** What an address is the address of. */
export interface KeyedAddress {
  readonly key: string;
  readonly url: string;
  readonly site: string;
}

export interface FoundOptions {
  readonly now: Date;
  /** Null for what is no page of the web. */
  readonly placeOf: (address: string) => KeyedAddress | null;
  /** Whether the names of folders become tags. */
  readonly foldersAsTags?: boolean;
}

/** A lecture that is known by its address, to be filled in when it is opened; null where the address is none. */
export function entryOf(found: Found, { now, placeOf, foldersAsTags = false }: FoundOptions): Entry | null {
  const address = safeAddress(found.url);
  const place = address === null ? null : placeOf(address);
  if (!place) return null;
  const savedAt = found.savedAt ?? now.toISOString();
  const lectureId = stableId(savedAt, place.key);
  const stored = (what: string, id = stableId(savedAt, what)): Stored => ({
    id,
    rev: 1,
    updatedAt: savedAt,
    deletedAt: null,
  });
  const summary = summaryOf(found, lectureId, savedAt, stored);
  const tags = uniqueTags([...(found.tags ?? []), ...(foldersAsTags ? (found.folders ?? []) : [])]);
  const lecture: Lecture = {
    ...stored(place.key, lectureId),
    ...place,
    kind: found.kind ?? "page",
    title: cutText(cleanLine(found.title ?? ""), LIMITS.title) || cutText(place.url, LIMITS.title),
    creators: lines(found.creators ?? []).slice(0, LIMITS.names),
    published: found.published ?? null,
    description: cutText(cleanText(found.description ?? ""), LIMITS.description),
    durationSeconds: found.durationSeconds ?? null,
    thumbnailUrl: (found.thumbnailUrl && safeAddress(found.thumbnailUrl)) || null,
    language: languageOf(found.language ?? null),
    keywords: [],
    chapters: [],
    series: found.series?.title
      ? { ...found.series, title: cutText(cleanLine(found.series.title), LIMITS.title) }
      : null,
    aliases: [],
    tags: tags.map((tag) => cutText(tag, LIMITS.tag)).slice(0, LIMITS.tags),
    savedAt,
    currentSummaryId: summary?.id ?? null,
    currentTranscriptId: null,
    watchedSeconds: null,
    seenAt: null,
    stub: true,
  };
  const notes = (found.notes ?? []).flatMap(({ text, atSeconds }): Note[] => {
    const clean = cutText(cleanText(text), LIMITS.note);
    const own = stored(`${place.key}\n${atSeconds}\n${clean}`);
    return clean === "" ? [] : [{ ...own, lectureId, atSeconds, text: clean, createdAt: savedAt }];
  });
  return { lecture, summaries: summary ? [summary] : [], transcripts: [], notes, picture: null, stills: [] };
}

function summaryOf(
  { summary = "" }: Found,
  lectureId: string,
  savedAt: string,
  stored: (what: string) => Stored,
): Summary | null {
  const text = cutText(cleanText(summary), LIMITS.summary);
  if (text === "") return null;
  const own = stored(`${lectureId} summary ${text}`);
  return {
    ...own,
    lectureId,
    text,
    counts: countText(text),
    source: { by: "person" },
    language: null,
    createdAt: savedAt,
  };
}

function lines(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => cutText(cleanLine(name), LIMITS.name)).filter(Boolean))];
}

function languageOf(tag: string | null): string | null {
  try {
    return tag === null ? null : (Intl.getCanonicalLocales(tag)[0] ?? null);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The same for the same in every reading of a file, so that importing it again adds nothing. */
function stableId(at: string, what: string): string {
  const bytes = new Uint8Array(10);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, fnv(what));
  view.setUint16(8, Number(fnv(what, 0x84222325cbf29ce4n) & 0xffffn));
  return newId(Math.max(0, Date.parse(at)), bytes);
}
