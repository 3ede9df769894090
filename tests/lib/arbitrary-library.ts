import * as fc from "fast-check";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import type { Note } from "../../lib/lecture/note.ts";
import type { Picture } from "../../lib/lecture/picture.ts";
import type { ImportBatch } from "../../lib/lecture/records.ts";
import type { Summary } from "../../lib/lecture/summary.ts";
import { cleanTag, tagKey } from "../../lib/lecture/tag.ts";
import type { Transcript } from "../../lib/lecture/transcript.ts";
import { cleanLine, cleanText } from "../../lib/text/clean.ts";
import { countText } from "../../lib/text/count.ts";

const FIRST = Date.parse("2020-01-01T00:00:00Z");
const LAST = Date.parse("2030-12-31T23:59:59Z");
const WORDS = [
  "lecture",
  "讲座",
  "機械学習",
  "Überblick",
  "çedilla",
  "🧑‍🏫",
  "C#",
  "données",
  "---",
  '"',
  "=1+1",
  "</script>",
];

const someText = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => cleanText(words.join(" "))),
  fc.string({ unit: "grapheme", maxLength: 60 }).map(cleanText),
  fc.string({ unit: "binary", maxLength: 20 }).map(cleanText),
);
const someLine = someText.map(cleanLine);
const someName = someLine.filter((line) => line !== "");
const someMoment = fc.integer({ min: FIRST, max: LAST }).map((time) => new Date(time).toISOString());
const someId = fc.uuid({ version: 7 });
const someLanguage = fc.constantFrom("en", "zh-Hans", "zh-Hant-TW", "de-CH", "ja");
const someSeconds = fc.double({ min: 0, max: 40_000, noNaN: true }).map((seconds) => Math.abs(seconds));
const someAddress = fc.webUrl({ withQueryParameters: true }).map((address) => new URL(address).href);
/** A field of a later version. */
const someFuture = fc.option(
  fc.record({ laterField: fc.oneof(fc.string(), fc.integer(), fc.constant({ inner: [1, { deep: "value" }, null] })) }),
  { nil: {} },
);

function orNull<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.option(arbitrary, { nil: null });
}

function names(most: number): fc.Arbitrary<string[]> {
  return fc.uniqueArray(someName, { maxLength: most });
}

const someStored = fc.record({
  rev: fc.nat(1_000),
  updatedAt: someMoment,
  deletedAt: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: someMoment }),
});

const somePublished = fc.oneof(
  someMoment.map((moment) => ({ value: moment.slice(0, 10), precision: "day" as const })),
  someMoment.map((moment) => ({ value: moment, precision: "time" as const })),
);

const someSeries = fc
  .record({ title: someLine, position: fc.nat(500), url: someAddress }, { requiredKeys: ["title"] })
  .map((series) => ({ ...series }));

function someLecture(id: string, tags: readonly string[]): fc.Arbitrary<Lecture> {
  const facts = fc.record({
    key: fc.constant(`example:${id}`),
    url: someAddress,
    site: someLine,
    kind: fc.constantFrom("video" as const, "audio" as const, "page" as const),
    title: someName,
    creators: names(3),
    published: orNull(somePublished),
    description: someText,
    durationSeconds: orNull(someSeconds),
    thumbnailUrl: orNull(someAddress),
    language: orNull(someLanguage),
    keywords: names(4),
    chapters: fc.array(fc.record({ startSeconds: someSeconds, title: someLine }), { maxLength: 4 }),
    series: orNull(someSeries),
    aliases: fc.nat(2).map((count) => Array.from({ length: count }, (_, index) => `example:${id}:${index}`)),
  });
  const own = fc.record(
    {
      tags: fc.subarray([...tags]),
      savedAt: someMoment,
      watchedSeconds: orNull(someSeconds),
      seenAt: orNull(someMoment),
      distinctFrom: fc
        .array(fc.constantFrom("example:x", "example:y", "例:丙"), { maxLength: 3 })
        .map((keys) => [...new Set(keys)]),
      stub: fc.constant(true as const),
      ownTitle: fc.constant(true as const),
      ownDescription: fc.constant(true as const),
      ownSeries: fc.constant(true as const),
    },
    { requiredKeys: ["tags", "savedAt", "watchedSeconds", "seenAt"] },
  );
  return fc.tuple(someFuture, someStored, facts, own).map(([future, stored, page, mine]) => ({
    ...future,
    id,
    ...stored,
    ...page,
    ...mine,
    currentSummaryId: null,
    currentTranscriptId: null,
  }));
}

function someSummary(lectureId: string): fc.Arbitrary<Summary> {
  const source = fc.record(
    {
      by: fc.constantFrom("person" as const, "page" as const, "extract" as const, "model" as const),
      name: someLine,
      prompt: someText,
    },
    { requiredKeys: ["by"] },
  );
  return fc
    .tuple(someFuture, someId, someStored, someText, source, orNull(someLanguage), someMoment)
    .map(([future, id, stored, text, from, language, createdAt]) => ({
      ...future,
      id,
      ...stored,
      lectureId,
      text,
      counts: countText(text),
      source: { ...from },
      language,
      createdAt,
    }));
}

function someTranscript(lectureId: string): fc.Arbitrary<Transcript> {
  const cue = fc
    .record(
      { startSeconds: someSeconds, endSeconds: someSeconds, text: someText, speaker: someLine },
      { requiredKeys: ["startSeconds", "text"] },
    )
    .map((each) => ({ ...each }));
  const origin = fc.constantFrom("captions" as const, "automatic" as const, "file" as const);
  return fc
    .tuple(someId, someStored, origin, orNull(someLanguage), fc.array(cue, { maxLength: 6 }))
    .map(([id, stored, from, language, cues]) => ({
      id,
      ...stored,
      lectureId,
      language,
      origin: from,
      cues,
      counts: countText(cues.map(({ text }) => text).join("\n")),
    }));
}

function someNote(lectureId: string): fc.Arbitrary<Note> {
  return fc
    .tuple(someFuture, someId, someStored, orNull(someSeconds), someText, someMoment)
    .map(([future, id, stored, atSeconds, text, createdAt]) => ({
      ...future,
      id,
      ...stored,
      lectureId,
      atSeconds,
      text,
      createdAt,
    }));
}

function somePicture(lectureId: string): fc.Arbitrary<Picture> {
  return fc.tuple(someStored, fc.uint8Array({ minLength: 1, maxLength: 90 })).map(([stored, bytes]) => ({
    id: lectureId,
    ...stored,
    lectureId,
    type: "image/webp" as const,
    base64: Buffer.from(bytes).toString("base64"),
  }));
}

function someEntry(id: string, tags: readonly string[]): fc.Arbitrary<ImportBatch> {
  return fc
    .record({
      lecture: someLecture(id, tags),
      summaries: fc.array(someSummary(id), { maxLength: 3 }),
      transcripts: fc.array(someTranscript(id), { maxLength: 2 }),
      notes: fc.array(someNote(id), { maxLength: 3 }),
      pictures: fc.array(somePicture(id), { maxLength: 1 }),
      stills: fc.array(somePicture(id), { maxLength: 2 }),
    })
    .map(({ lecture, ...parts }) => ({
      ...parts,
      stills: parts.notes.flatMap((note, at) => {
        const still = parts.stills[at];
        return still ? [{ ...still, id: note.id }] : [];
      }),
      lectures: [
        {
          ...lecture,
          currentSummaryId: parts.summaries.findLast(isKept)?.id ?? null,
          currentTranscriptId: parts.transcripts.findLast(isKept)?.id ?? null,
        },
      ],
    }));
}

function isKept(record: { readonly deletedAt: string | null }): boolean {
  return record.deletedAt === null;
}

/** The tags of one library: clean, and each in one spelling. */
const someTags = fc.uniqueArray(
  someLine
    .map((line) => cleanTag(cleanTag(line).replaceAll(/[,，、]/g, " ")))
    .filter((tag) => tagKey(tag) !== "" && !/^[#＃]/.test(tag)),
  { maxLength: 6, selector: tagKey },
);

/** Any sound library: parsed, clean, ids and keys its own, every reference resolved, one spelling for each tag. */
export function someLibrary(most = 6): fc.Arbitrary<ImportBatch> {
  return fc
    .tuple(fc.uniqueArray(someId, { maxLength: most }), someTags)
    .chain(([ids, tags]) => fc.tuple(...ids.map((id) => someEntry(id, tags))))
    .map((entries: readonly ImportBatch[]) => ({
      lectures: entries.flatMap(({ lectures }) => lectures),
      summaries: entries.flatMap(({ summaries }) => summaries),
      transcripts: entries.flatMap(({ transcripts }) => transcripts),
      notes: entries.flatMap(({ notes }) => notes),
      pictures: entries.flatMap(({ pictures }) => pictures),
      stills: entries.flatMap(({ stills }) => stills),
    }));
}
