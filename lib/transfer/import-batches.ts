import { type ImportBatch, type Records, type Table, TABLES } from "../lecture/records.ts";
import { breather } from "./breather.ts";
import type { IndexedRecord } from "./import-index.ts";
import { readRecord } from "./import-record.ts";

export const MOST_RECORDS = 1_000;
/** So much is written out for the background, read there and written to disk without anybody having to wait noticeably. */
export const MOST_BATCH_BYTES = 2_000_000;
const GAP = 64_000;

/** A batch with the name under which it is carried out at most once. */
export interface NumberedBatch {
  readonly opId: string;
  readonly batch: ImportBatch;
}

/**
 * Says how the file was divided as well: a newer version, which divides it otherwise and goes on with an import that an
 * older one has begun, must not take for done what merely has the same number.
 */
export function batchName(hash: string, index: number): string {
  return `${hash.slice(0, 32)}-${MOST_RECORDS}-${MOST_BATCH_BYTES / 1_000_000}MB-${index}`;
}

/** A file that has been checked. */
export interface ImportSource {
  /** In UTF-8. */
  readonly text: Blob;
  readonly hash: string;
  /** The version whose shape its records have. */
  readonly schema: number;
}

/** The file was moved, changed or deleted after it had been checked. */
export class FileGoneError extends Error {
  constructor(cause: unknown) {
    super("Import: the file changed while it was read", { cause });
    this.name = "FileGoneError";
  }
}

type PlacedRecord = IndexedRecord & { readonly table: Table };
type Lists = { readonly [T in Table]: Records[T][] };

/** The records of a file, each lecture followed by what belongs to it, so that a stop between two batches leaves whole lectures. */
export async function* batches(
  source: ImportSource,
  records: ReadonlyMap<Table, readonly IndexedRecord[]>,
): AsyncGenerator<NumberedBatch> {
  const { groups, byId } = await grouped(records);
  const summaries = byId("summaries");
  const transcripts = byId("transcripts");
  let index = 0;
  for (const chosen of packed(groups.values())) {
    const batch = await readBatch(source, chosen);
    const lectures = batch.lectures.map((lecture) => ({
      ...lecture,
      currentSummaryId: current(lecture.id, summaries.get(lecture.currentSummaryId ?? "")),
      currentTranscriptId: current(lecture.id, transcripts.get(lecture.currentTranscriptId ?? "")),
    }));
    yield { opId: batchName(source.hash, index), batch: { ...batch, lectures } };
    index++;
  }
}

/** A reference to a record that stays out, or that is not this lecture's, would lead astray. */
function current(lectureId: string, record: IndexedRecord | undefined): string | null {
  return record?.lectureId === lectureId && !record.deleted ? record.id : null;
}

/** A lecture's records together, the lecture first, and each by its table and id: of a large file it takes a while. */
async function grouped(records: ReadonlyMap<Table, readonly IndexedRecord[]>) {
  const groups = new Map<string, PlacedRecord[]>();
  const places = new Map(TABLES.map((table) => [table, new Map<string, IndexedRecord>()]));
  const breathe = breather();
  for (const table of TABLES) {
    for (const record of records.get(table) ?? []) {
      const group = groups.get(record.lectureId) ?? [];
      groups.set(record.lectureId, group);
      group.push({ ...record, table });
      places.get(table)?.set(record.id, record);
      const pause = breathe();
      if (pause) await pause;
    }
  }
  return { groups, byId: (table: Table) => places.get(table) ?? new Map<string, IndexedRecord>() };
}

/** Fills batches with whole groups; only a group too large for one batch is divided. */
function* packed(groups: Iterable<readonly PlacedRecord[]>): Generator<readonly PlacedRecord[]> {
  let batch: PlacedRecord[] = [];
  let bytes = 0;
  for (const group of groups) {
    const groupBytes = group.reduce((sum, place) => sum + size(place), 0);
    const fits = batch.length + group.length <= MOST_RECORDS && bytes + groupBytes <= MOST_BATCH_BYTES;
    for (const [index, place] of group.entries()) {
      const isFull = batch.length === MOST_RECORDS || bytes + size(place) > MOST_BATCH_BYTES;
      if (batch.length > 0 && (isFull || (index === 0 && !fits))) {
        yield batch;
        batch = [];
        bytes = 0;
      }
      batch.push(place);
      bytes += size(place);
    }
  }
  if (batch.length > 0) yield batch;
}

function size(place: PlacedRecord): number {
  return place.end - place.start;
}

async function readBatch({ text, schema }: ImportSource, places: readonly PlacedRecord[]): Promise<ImportBatch> {
  const lists: Lists = { lectures: [], summaries: [], transcripts: [], notes: [], pictures: [], stills: [] };
  const breathe = breather();
  for (const run of runs(places)) {
    const first = run[0]?.start ?? 0;
    const bytes = await readBytes(text.slice(first, run.at(-1)?.end));
    for (const place of run) {
      push<Table>(lists[place.table], place.table, bytes.subarray(place.start - first, place.end - first), schema);
      const pause = breathe();
      if (pause) await pause;
    }
  }
  return lists;
}

async function readBytes(part: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await part.arrayBuffer());
  } catch (error) {
    throw error instanceof DOMException ? new FileGoneError(error) : error;
  }
}

function push<T extends Table>(list: Records[T][], table: T, bytes: Uint8Array, schema: number): void {
  const read = readRecord(table, bytes, 0, schema);
  if (!read.ok) throw new FileGoneError(read.misfit);
  list.push(read.record);
}

/** Neighbours in the file are read at once: a file is asked for some runs instead of thousands of records. */
function runs(places: readonly PlacedRecord[]): PlacedRecord[][] {
  const all: PlacedRecord[][] = [];
  for (const place of places.toSorted((one, other) => one.start - other.start)) {
    const run = all.at(-1);
    if (run && place.start - (run.at(-1)?.end ?? 0) <= GAP) run.push(place);
    else all.push([place]);
  }
  return all;
}
