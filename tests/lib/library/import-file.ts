import { emptyLecture } from "../../../lib/lecture/lecture.ts";
import type { Result } from "../../../lib/library/commands/command.ts";
import { TABLES, type ImportBatch } from "../../../lib/lecture/records.ts";
import { entriesOf } from "../../../lib/library/entries.ts";
import { exportFile } from "../../../lib/transfer/export-file.ts";
import { json } from "../../../lib/transfer/formats/json.ts";
import { planFile } from "../../../lib/transfer/import-file.ts";
import { OPTIONS } from "../transfer/samples.ts";
import { lectureFacts, type openTestLibrary } from "./open-test-library.ts";

type Library = Awaited<ReturnType<typeof openTestLibrary>>;

/** Imports a file as the library page does, batch by batch, and returns what was reported altogether. */
export async function importFile({ perform }: Library, file: Blob) {
  const reading = await planFile(file, "library", { now: new Date(), placeOf: () => null, foldersAsTags: false });
  if (!reading.ok) throw new Error(`The file was refused: ${reading.refusal.why}`);
  const total = { added: 0, restored: 0, merged: 0, skipped: 0, partsRestored: 0 };
  const [refused, cuts]: [Result<"importRecords">["refused"][number][], Result<"importRecords">["cuts"][number][]] = [
    [],
    [],
  ];
  let carried = { mapping: {}, awaited: {} };
  for await (const { opId, batch } of reading.plan.batches()) {
    const result = await perform("importRecords", { batch, ...carried }, `${crypto.randomUUID()}-${opId}`);
    carried = { mapping: result.mapping, awaited: result.awaited };
    for (const outcome of ["added", "restored", "merged", "skipped"] as const) total[outcome] += result[outcome];
    total.partsRestored += result.partsRestored ?? 0;
    refused.push(...result.refused);
    cuts.push(...result.cuts);
  }
  return { ...total, refused, cuts };
}

/** All of a library as a JSON export. */
export async function exportOf({ database }: Library): Promise<Blob> {
  const made = await exportFile(json, () => entriesOf(database, null, json.parts), OPTIONS);
  if (!made) throw new Error("Nothing was written");
  return made.file;
}

/** A file as Lectern exports it. */
export function fileOf(records: Partial<ImportBatch>): Blob {
  const tables = Object.fromEntries(TABLES.map((table) => [table, records[table] ?? []]));
  return new Blob([
    JSON.stringify({ format: "lectern", version: 1, exportedAt: "2026-01-01T00:00:00.000Z", ...tables }),
  ]);
}

const STORED = { rev: 1, updatedAt: "2026-01-01T00:00:00.000Z", deletedAt: null };
const WRITTEN = { ...STORED, createdAt: "2026-01-01T00:00:00.000Z" };
const COUNTS = { cjk: 0, words: 2, characters: 12 };

type Lecture = ImportBatch["lectures"][number];

export function lectureNamed(id: string, more: Partial<Lecture> = {}): Lecture {
  const facts = lectureFacts({ key: `made:${id}`, url: `https://lectures.example/${id}`, title: `Lecture ${id}` });
  return { ...emptyLecture(), ...facts, ...STORED, id, savedAt: STORED.updatedAt, ...more };
}

/** Lectures with a summary, a transcript and a note each. */
export function wholeLectures(ids: readonly string[]): ImportBatch {
  return {
    lectures: ids.map((id) => lectureNamed(id, { currentSummaryId: `s-${id}`, currentTranscriptId: `t-${id}` })),
    summaries: ids.map((id) => ({
      ...WRITTEN,
      id: `s-${id}`,
      lectureId: id,
      text: `What ${id} says`,
      counts: COUNTS,
      source: { by: "person" as const },
      language: null,
    })),
    transcripts: ids.map((id) => ({
      ...STORED,
      id: `t-${id}`,
      lectureId: id,
      language: "en",
      origin: "captions" as const,
      counts: COUNTS,
      cues: [{ startSeconds: 0, text: `spoken in ${id}` }],
    })),
    notes: ids.map((id) => ({ ...WRITTEN, id: `n-${id}`, lectureId: id, atSeconds: null, text: `thought of ${id}` })),
    pictures: [],
    stills: [],
  };
}

export const idsTo = (count: number): string[] => Array.from({ length: count }, (_, at) => `l${at}`);
