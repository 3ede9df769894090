import type { Lecture } from "../../../lib/lecture/lecture.ts";
import { newId } from "../../../lib/lecture/record.ts";
import type { ImportBatch, Records, Table } from "../../../lib/lecture/records.ts";
import type { Summary } from "../../../lib/lecture/summary.ts";
import { countText } from "../../../lib/text/count.ts";
import type { Entry } from "../../../lib/lecture/entry.ts";
import { exportFile } from "../../../lib/transfer/export-file.ts";
import { DEFAULT_MARKDOWN, type WrittenFormat, type WriteOptions } from "../../../lib/transfer/formats/format.ts";
import { json } from "../../../lib/transfer/formats/json.ts";
import type { NumberedBatch } from "../../../lib/transfer/import-batches.ts";
import { type ImportOptions, planFile } from "../../../lib/transfer/import-file.ts";
import { type ImportRefusal, planImport } from "../../../lib/transfer/import-json.ts";
import type { ImportPlan } from "../../../lib/transfer/import-plan.ts";

export const NOW = new Date("2026-11-23T12:00:00Z");
const MOMENT = "2026-01-02T03:04:05.000Z";

export function lectureNumber(number: number): Lecture {
  const digits = String(number).padStart(12, "0");
  return {
    id: `01900000-0000-7000-8000-${digits}`,
    rev: 1,
    updatedAt: MOMENT,
    deletedAt: null,
    key: `example:${number}`,
    url: `https://example.org/${number}`,
    site: "Example",
    kind: "video",
    title: `Lecture ${number}`,
    creators: ["Ada"],
    published: { value: "2025-12-31", precision: "day" },
    description: "",
    durationSeconds: 60,
    thumbnailUrl: null,
    language: "en",
    keywords: [],
    chapters: [],
    series: null,
    aliases: [],
    tags: ["maths"],
    savedAt: MOMENT,
    watchedSeconds: null,
    seenAt: null,
    currentSummaryId: null,
    currentTranscriptId: null,
  };
}

export function summaryOf(lectureId: string, text = "A short summary."): Summary {
  const stored = { id: newId(), rev: 1, updatedAt: MOMENT, deletedAt: null };
  return {
    ...stored,
    lectureId,
    text,
    counts: countText(text),
    source: { by: "person" },
    language: "en",
    createdAt: MOMENT,
  };
}

export function libraryOf(lectures: readonly Lecture[]): ImportBatch {
  return { lectures, summaries: [], transcripts: [], notes: [], pictures: [], stills: [] };
}

export const OPTIONS: WriteOptions = {
  now: NOW,
  language: "en",
  heading: null,
  markdown: DEFAULT_MARKDOWN,
  linkAt: (url, seconds) => `${url}?t=${Math.floor(seconds)}`,
};

/** A library's lectures with their parts, as they are read from the database. */
export async function* entriesIn(library: ImportBatch): AsyncGenerator<Entry> {
  const of = <T extends { readonly lectureId: string }>(records: readonly T[], id: string) =>
    records.filter(({ lectureId }) => lectureId === id);
  for (const lecture of library.lectures) {
    yield {
      lecture,
      summaries: of(library.summaries, lecture.id),
      transcripts: of(library.transcripts, lecture.id),
      notes: of(library.notes, lecture.id),
      picture: of(library.pictures, lecture.id)[0] ?? null,
      stills: of(library.stills, lecture.id),
    };
  }
}

export async function exported(
  library: ImportBatch,
  format: WrittenFormat = json,
  options: Partial<WriteOptions> = {},
) {
  const made = await exportFile(format, () => entriesIn(library), { ...OPTIONS, ...options });
  if (!made) throw new Error("Nothing was written");
  return made.file;
}

export async function allOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** A file with these members, in this order. */
export function fileOf(members: object): Blob {
  return new Blob([JSON.stringify({ format: "lectern", version: 1, ...members })]);
}

export async function planned(file: Blob): Promise<ImportPlan> {
  const reading = await planImport(file);
  if (!reading.ok) throw new Error(`refused: ${reading.refusal.why}`);
  return reading.plan;
}

export async function refusalOf(file: Blob): Promise<ImportRefusal | null> {
  const reading = await planImport(file);
  return reading.ok ? null : reading.refusal;
}

/** What a file of any kind holds, as an import of it would plan it. */
export async function readFile(file: Blob, name = "some file"): Promise<ImportPlan> {
  const reading = await planFile(file, name, PLACES);
  if (!reading.ok) throw new Error(`refused: ${reading.refusal.why}`);
  return reading.plan;
}

const PLACES: ImportOptions = {
  now: NOW,
  placeOf: (address) => ({ key: address, url: address, site: new URL(address).hostname }),
};

export async function refusalOfFile(file: Blob): Promise<ImportRefusal | null> {
  const reading = await planFile(file, "some file", PLACES);
  return reading.ok ? null : reading.refusal;
}

export async function readWhole(file: Blob, name?: string): Promise<ImportBatch> {
  return wholeOf((await allOf((await readFile(file, name)).batches())).map(({ batch }) => batch));
}

export async function batchesOf(file: Blob): Promise<NumberedBatch[]> {
  const all: NumberedBatch[] = [];
  for await (const batch of (await planned(file)).batches()) all.push(batch);
  return all;
}

/** All records of a file, as an import would write them. */
export async function imported(file: Blob): Promise<ImportBatch> {
  return wholeOf((await batchesOf(file)).map(({ batch }) => batch));
}

function wholeOf(batches: readonly ImportBatch[]): ImportBatch {
  return {
    lectures: batches.flatMap(({ lectures }) => lectures),
    summaries: batches.flatMap(({ summaries }) => summaries),
    transcripts: batches.flatMap(({ transcripts }) => transcripts),
    notes: batches.flatMap(({ notes }) => notes),
    pictures: batches.flatMap(({ pictures }) => pictures),
    stills: batches.flatMap(({ stills }) => stills),
  };
}

export function byId(records: ImportBatch[Table]): Records[Table][] {
  return [...records].toSorted((one, other) => one.id.localeCompare(other.id));
}
