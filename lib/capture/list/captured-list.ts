import type { ListedLecture, ListedSeries } from "../../lecture/listed-lecture.ts";
import { lectureFacts } from "../lecture-facts.ts";
import { pageKey, siteOf } from "../page-key.ts";
import { type ListedItem, type ListReading, MOST_LISTED } from "./list-reading.ts";

const FEWEST = 2;

/** The list that a page shows: a playlist, a course, a show. */
export interface CapturedList {
  readonly series: ListedSeries;
  /** How many it has, where the page says so; larger than `shown` when the page shows only a part of them. */
  readonly total: number | null;
  /** How many the page lists, repeated and unavailable ones included. */
  readonly shown: number;
  /** Scrolling the page loads further ones, which can then be read. */
  readonly grows: boolean;
  /** Those that the page lists without their being there any more, such as private videos. */
  readonly unavailable: number;
  /** Each once, in the order of the list. */
  readonly lectures: readonly ListedLecture[];
}

/** What was read, keyed, cleaned and cut to what may be stored; null where fewer than two lectures are left. */
export function capturedList(reading: ListReading | null, page: URL): CapturedList | null {
  if (!reading) return null;
  const lectures = new Map<string, ListedLecture>();
  for (const [index, item] of reading.items.slice(0, MOST_LISTED).entries()) {
    const lecture = listedLecture(item, reading.kind, index + 1, page);
    if (lecture && !lectures.has(lecture.key)) lectures.set(lecture.key, lecture);
  }
  const series = seriesOf(reading, page);
  if (!series || lectures.size < FEWEST) return null;
  const { total = null, unavailable = 0 } = reading;
  return {
    series,
    total: isCount(total) ? total : null,
    shown: reading.items.length + unavailable,
    grows: reading.grows ?? false,
    unavailable,
    lectures: [...lectures.values()],
  };
}

function listedLecture(item: ListedItem, kind: "video" | "audio", order: number, page: URL): ListedLecture | null {
  const address = URL.parse(item.url, page);
  const place = address && siteOf(address)?.key(address) ? pageKey(address) : null;
  if (!place || !item.title.trim()) return null;
  const { key, url, site, title, durationSeconds, published, thumbnailUrl } = lectureFacts(kind, place, {
    title: item.title,
    durationSeconds: item.durationSeconds ?? null,
    published: item.published ?? null,
    thumbnailUrl: item.thumbnailUrl ?? null,
  });
  const position = isCount(item.position) ? item.position : order;
  return { key, url, site, kind, title, durationSeconds, published, thumbnailUrl, position };
}

function isCount(value: number | null | undefined): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0;
}

function seriesOf({ title, url }: ListReading, page: URL): ListedSeries | null {
  const place = { key: page.href, url: page.href, site: "" };
  const { series } = lectureFacts("page", place, { series: { title, ...(url !== null && { url }) } });
  return series && { title: series.title, url: series.url ?? null };
}
