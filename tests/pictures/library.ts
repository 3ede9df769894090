import { countText } from "../../lib/text/count.ts";
import { TALKS, type Talk } from "./talks.ts";

/** Everything is seen from this day. */
const NOW = Date.parse("2026-11-20T18:00:00Z");
const DAY = 86_400_000;

/** A made-up library as a batch of an import: some years of study, with notes, summaries and what was said. */
export function pictureLibrary(pictures: readonly string[]) {
  const written = TALKS.filter(({ summary }) => summary !== undefined);
  const spoken = TALKS.filter(({ said }) => said !== undefined);
  return {
    lectures: TALKS.map(lectureOf),
    summaries: written.map(({ id, summary = "", at }) => ({
      ...stored(`s-${id}`, at),
      lectureId: id,
      text: summary,
      counts: countText(summary),
      source: { by: "person" },
      language: null,
      createdAt: dayOf(at),
    })),
    transcripts: spoken.map(({ id, said = [], language = "en", at }) => ({
      ...stored(`t-${id}`, at),
      lectureId: id,
      language,
      origin: "captions",
      counts: countText(said.map(([, text]) => text).join(" ")),
      cues: said.map(([startSeconds, text]) => ({ startSeconds, text })),
    })),
    notes: TALKS.flatMap(({ id, notes = [], at }) =>
      notes.map(([atSeconds, text], number) => ({
        ...stored(`n-${id}-${number}`, at),
        lectureId: id,
        atSeconds,
        text,
        createdAt: dayOf(at),
      })),
    ),
    pictures: TALKS.map(({ id, at }, number) => ({
      ...stored(`p-${id}`, at),
      lectureId: id,
      type: "image/webp",
      base64: pictures[number] ?? "",
    })),
    stills: [],
  };
}

function lectureOf(talk: Talk) {
  const { id, title, by, minutes, at, tags, language = "en", course, summary, said, seen } = talk;
  return {
    ...stored(id, at),
    key: `https://lectures.example/${id}`,
    url: `https://lectures.example/${id}`,
    site: talk.site ?? "Open Lecture Hall",
    kind: talk.kind ?? "video",
    title,
    creators: [by],
    published: { value: dayOf(at + 40).slice(0, 10), precision: "day" },
    description: talk.description ?? "",
    durationSeconds: minutes * 60,
    thumbnailUrl: null,
    language,
    keywords: [],
    chapters: (talk.chapters ?? []).map(([startSeconds, name]) => ({ startSeconds, title: name })),
    series: course ? { title: course[0], position: course[1] } : null,
    aliases: [],
    tags,
    savedAt: dayOf(at),
    watchedSeconds: seen === undefined ? null : Math.round(seen * minutes * 60),
    seenAt: seen === undefined ? null : dayOf(at - 1),
    currentSummaryId: summary === undefined ? null : `s-${id}`,
    currentTranscriptId: said === undefined ? null : `t-${id}`,
  };
}

function stored(id: string, at: number) {
  return { id, rev: 1, updatedAt: dayOf(at), deletedAt: null };
}

/** The moment so many days ago. */
function dayOf(ago: number): string {
  return new Date(NOW - ago * DAY).toISOString();
}
