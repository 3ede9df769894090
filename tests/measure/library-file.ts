import { countText } from "../../lib/text/count.ts";
import type { Item } from "./items.ts";

const TIME = "2026-01-01T00:00:00.000Z";

/** The id under which an item of a list is in the library: a collection's own may be longer than ids can be. */
export function lectureId(at: number): string {
  return `item-${at}`;
}

/** Items as an export of Lectern, without their tags, which queries ask for. */
export function recordsOf(items: readonly Item[]) {
  return {
    format: "lectern",
    version: 1,
    exportedAt: TIME,
    lectures: items.map(lectureOf),
    summaries: [],
    transcripts: items.flatMap(transcriptsOf),
    notes: [],
    pictures: [],
    stills: [],
  };
}

function stored(id: string) {
  return { id, rev: 1, updatedAt: TIME, deletedAt: null };
}

function lectureOf(item: Item, at: number) {
  const { source, language, url, title, creators, published, durationSeconds, description, transcript } = item;
  const isDay = published !== null && /^\d{4}-\d{2}-\d{2}$/.test(published);
  return {
    ...stored(lectureId(at)),
    key: `item:${at}`,
    url,
    site: source,
    kind: "video",
    title,
    creators,
    published: isDay ? { value: published, precision: "day" } : null,
    description: description ?? "",
    durationSeconds,
    thumbnailUrl: null,
    language,
    keywords: [],
    chapters: [],
    series: null,
    aliases: [],
    tags: [],
    savedAt: TIME,
    currentSummaryId: null,
    currentTranscriptId: transcript && transcript.cues.length > 0 ? transcriptId(at) : null,
  };
}

function transcriptsOf({ language, transcript }: Item, at: number) {
  const cues = transcript?.cues ?? [];
  if (cues.length === 0) return [];
  const counts = countText(cues.map(({ text }) => text).join(" "));
  const said = transcript?.language ?? language;
  return [{ ...stored(transcriptId(at)), lectureId: lectureId(at), language: said, origin: "file", counts, cues }];
}

function transcriptId(at: number): string {
  return `transcript-${at}`;
}
