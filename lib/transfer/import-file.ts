import type { Lecture } from "../lecture/lecture.ts";
import { breather } from "./breather.ts";
import { fileHash } from "./file-bytes.ts";
import type { ColumnMap, Findings, Found } from "./found.ts";
import { entryOf, type FoundOptions } from "./found-records.ts";
import { formatOf } from "./formats/index.ts";
import { EXPORT_VERSION, type ImportReading, type ImportRefusal, planImport } from "./import-json.ts";
import type { ImportPlan } from "./import-plan.ts";
import { planRecords, type RawRecord, readValue, type ReadRecords } from "./plan-records.ts";
import { readArchive } from "./read-archive.ts";
import { readLines, type RecordFile } from "./read-lines.ts";
import { type FileHead, MOST_TEXT, readHead, readText } from "./read-text.ts";
import { ArchiveError, isArchive, isCutOff, openArchive } from "./unzip.ts";

export interface ImportOptions extends FoundOptions {
  readonly columns?: ColumnMap;
  /** Of a history, only what is of these. */
  readonly channels?: readonly string[];
  readonly onProgress?: (share: number) => void;
}

/** Reads a file of any kind that is known, recognised by what stands in it. Nothing is written. */
export async function planFile(file: Blob, name: string, options: ImportOptions): Promise<ImportReading> {
  try {
    return await read(file, name, options);
  } catch (error) {
    // The browser's word for a file that was moved, changed or locked after it was chosen.
    if (error instanceof DOMException) return refuse({ why: "unreadable" });
    if (error instanceof ArchiveError) return refuse({ why: isCutOff(error) ? "truncated" : error.why });
    throw error;
  }
}

async function read(file: Blob, name: string, options: ImportOptions): Promise<ImportReading> {
  if (file.size === 0) return refuse({ why: "empty" });
  const head = await readHead(file, name);
  if (isArchive(head.bytes)) return planArchive(file, options);
  if (areLines(head)) {
    const lines = await readLines(() => file.stream());
    if (lines) return planRecordFile(lines, file, NOTHING, options);
  }
  if (isExport(head)) return planImport(file, options.onProgress);
  const format = formatOf(head);
  // Our own reader says what is wrong with JSON that nobody knows.
  if (!format)
    return /^[[{]/.test(head.text) || head.text === "" ? planImport(file) : refuse({ why: "unknown-format" });
  if (file.size > MOST_TEXT) return refuse({ why: "too-large" });
  const { columns } = options;
  const findings = await format.read(await readText(file), { name, ...(columns && { columns }) });
  return planFindings(findings, file, options);
}

function isExport({ text }: FileHead): boolean {
  return text.startsWith("{") && /"format"\s*:\s*"lectern"/.test(text);
}

function areLines({ text }: FileHead): boolean {
  return /^\{"format":"lectern"[^\n]*\}\r?\n\{"/.test(text);
}

const NOTHING: Findings = { found: [], refused: [] };

async function planArchive(file: Blob, options: ImportOptions): Promise<ImportReading> {
  const { file: records, findings, isKnown } = await readArchive(await openArchive(file));
  if (records) return planRecordFile(records, file, findings, options);
  return isKnown ? planFindings(findings, file, options) : refuse({ why: "unknown-format" });
}

async function planRecordFile(
  { version, exportedAt, records, settings }: RecordFile,
  file: Blob,
  { found }: Findings,
  options: ImportOptions,
): Promise<ImportReading> {
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1) return refuse({ why: "not-an-export" });
  if (version > EXPORT_VERSION) return refuse({ why: "newer-version", version });
  const more = await entriesOf({ found, refused: [] }, options);
  const all: ReadRecords = async function* all() {
    yield* records();
    yield* recordsOf(more.entries);
  };
  const plan = await planRecords(all, { hash: await fileHash(file), exportedAt, refused: [] });
  return { ok: true, plan: { ...plan, settings } };
}

async function planFindings(findings: Findings, file: Blob, options: ImportOptions): Promise<ImportReading> {
  const channels = findings.isHistory && channelsIn(findings.found);
  const wanted = channels && options.channels && new Set(options.channels);
  const chosen = wanted ? findings.found.filter((each) => wanted.has(channelOf(each))) : findings.found;
  const { entries, refused } = await entriesOf({ ...findings, found: chosen }, options);
  const hash = await fileHash(file);
  // They are looked at for the plan, for its preview and for the import: read once, they take as much room again as entries.
  const records: RawRecord[] = [];
  const breathe = breather();
  for (const record of recordsOf(entries)) {
    records.push(record);
    const pause = breathe();
    if (pause) await pause;
  }
  const plan = await planRecords(
    async function* all() {
      yield* records;
    },
    { hash, exportedAt: null, refused },
  );
  const hasFolders = findings.found.some(({ folders = [] }) => folders.length > 0);
  const more: Partial<ImportPlan> = {
    hasFolders,
    ...(channels && { channels }),
    ...(findings.columns && { columns: findings.columns }),
  };
  return { ok: true, plan: { ...plan, ...more } };
}

function channelOf({ creators = [] }: Found): string {
  return creators[0] ?? "";
}

function channelsIn(found: readonly Found[]): { name: string; count: number }[] {
  const all = Map.groupBy(found, channelOf);
  const counts = [...all].map(([name, own]) => ({ name, count: own.length }));
  return counts.toSorted((one, other) => other.count - one.count || one.name.localeCompare(other.name));
}

type Entries = ReturnType<typeof entryOf>[];

async function entriesOf({ found, refused }: Findings, options: ImportOptions) {
  const entries: Entries = [];
  const breathe = breather();
  for (const each of found) {
    entries.push(entryOf(each, options));
    const pause = breathe();
    if (pause) await pause;
  }
  const lost = entries.flatMap((entry, at) => (entry ? [] : [at]));
  const misfit = { field: "url", expected: "an http or https address", got: "something else" };
  const unkept = lost.map((at) => {
    const title = found[at]?.title ?? "";
    return { table: "lectures", number: at + 1, why: "no-address", misfit, title } as const;
  });
  return { entries, refused: [...refused, ...unkept] };
}

/** One address twice in a file is one entry with what both say. */
function* recordsOf(entries: Entries): Generator<RawRecord> {
  let number = 0;
  const given = new Map<string, number>();
  const parts = new Set<string>();
  const isNew = ({ id }: { readonly id: string }) => !parts.has(id) && parts.add(id);
  for (const entry of entries) {
    if (!entry) continue;
    number++;
    const count = (given.get(entry.lecture.id) ?? 0) + 1;
    given.set(entry.lecture.id, count);
    const id = count === 1 ? entry.lecture.id : `${entry.lecture.id}.${count}`;
    const lecture: Lecture = { ...entry.lecture, id };
    yield raw("lectures", number, lecture);
    for (const summary of entry.summaries.filter(isNew)) yield raw("summaries", number, { ...summary, lectureId: id });
    for (const note of entry.notes.filter(isNew)) yield raw("notes", number, { ...note, lectureId: id });
  }
}

function raw(table: RawRecord["table"], number: number, value: object): RawRecord {
  return { table, number, read: readValue(table, value), bytes: JSON.stringify(value).length };
}

function refuse(refusal: ImportRefusal): ImportReading {
  return { ok: false, refusal };
}
