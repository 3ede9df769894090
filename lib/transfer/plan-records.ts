import type { Misfit } from "../lecture/fields.ts";
import { migrated } from "../lecture/migrations.ts";
import { parsers } from "../lecture/parse.ts";
import { type ImportBatch, type Records, type Table, TABLES } from "../lecture/records.ts";
import { breather } from "./breather.ts";
import { batchName, MOST_BATCH_BYTES, MOST_RECORDS, type NumberedBatch } from "./import-batches.ts";
import { ImportIndex } from "./import-index.ts";
import type { ImportPlan } from "./import-plan.ts";
import { type KeptRecords, planOf } from "./import-plan.ts";
import { type RecordRead, type RefusedRecord } from "./import-record.ts";
import { isObject } from "./json-values.ts";

/** A record on its way in, before anything has looked at it. */
export interface RawRecord {
  readonly table: Table;
  /** 1-based among those of its table, or its line in the file. */
  readonly number: number;
  readonly read: RecordRead<Table>;
  /** About as large as it is on its way to the background. */
  readonly bytes: number;
}

/** The records of a file, from its begin each time it is called. A lecture stands before what belongs to it. */
export type ReadRecords = () => AsyncIterable<RawRecord>;

/** Parsed as everything that comes into the library is; where a version is named, as that one wrote it. */
export function readValue(table: Table, value: unknown, schema: number | null = null): RecordRead<Table> {
  const read = parsers[table](schema !== null && isObject(value) ? migrated(table, value, schema) : value);
  return read.ok ? { ok: true, record: read.value } : misfit(read.misfit, value);
}

function misfit(found: Misfit, value: unknown): RecordRead<Table> {
  const title: unknown = typeof value === "object" && value !== null ? Reflect.get(value, "title") : null;
  const named = typeof title === "string" && title !== "" && { title: title.slice(0, 200).toWellFormed() };
  return { ok: false, why: "misfit", misfit: found, ...named };
}

/** What importing these records would do. They are read once to see what is sound, and once more for each import. */
export async function planRecords(
  records: ReadRecords,
  { hash, exportedAt, refused }: { hash: string; exportedAt: string | null; refused: readonly RefusedRecord[] },
): Promise<ImportPlan> {
  const index = new ImportIndex();
  const breathe = breather();
  for await (const { table, number, read } of records()) {
    index.add(table, number, { start: 0, end: 0 }, read);
    const pause = breathe();
    if (pause) await pause;
  }
  return planOf(index, { exportedAt, refused, batches: (kept) => batches(records, kept, hash) });
}

async function* batches(records: ReadRecords, kept: KeptRecords, hash: string): AsyncGenerator<NumberedBatch> {
  const byId = new Map(
    TABLES.map((table) => [table, new Map((kept.get(table) ?? []).map((record) => [record.id, record]))] as const),
  );
  const isLive = (table: Table, id: string | null, lectureId: string) => {
    const record = id === null ? undefined : byId.get(table)?.get(id);
    return record?.lectureId === lectureId && !record.deleted;
  };
  let index = 0;
  const numbered = (group: Group): NumberedBatch => ({ opId: batchName(hash, index++), batch: group.batch });
  let open = new Group();
  const breathe = breather();
  for await (const { table, number, read, bytes } of records()) {
    const pause = breathe();
    if (pause) await pause;
    if (!read.ok || byId.get(table)?.get(read.record.id)?.number !== number) continue;
    const { record } = read;
    if (open.isFullFor(bytes, table === "lectures")) {
      yield numbered(open);
      open = new Group();
    }
    if ("currentSummaryId" in record) {
      const { id, currentSummaryId, currentTranscriptId } = record;
      open.add(
        table,
        {
          ...record,
          currentSummaryId: isLive("summaries", currentSummaryId, id) ? currentSummaryId : null,
          currentTranscriptId: isLive("transcripts", currentTranscriptId, id) ? currentTranscriptId : null,
        },
        bytes,
      );
    } else open.add(table, record, bytes);
  }
  if (open.count > 0) yield numbered(open);
}

/** Leaves some room, so that what belongs to a lecture goes with it where it can. */
const ROOM = 0.8;

class Group {
  readonly #lists = new Map<Table, Records[Table][]>(TABLES.map((table) => [table, []]));
  count = 0;
  #bytes = 0;

  isFullFor(bytes: number, isLecture: boolean): boolean {
    if (this.count === 0) return false;
    const share = isLecture ? ROOM : 1;
    return this.count >= MOST_RECORDS * share || this.#bytes + bytes > MOST_BATCH_BYTES * share;
  }

  add(table: Table, record: Records[Table], bytes: number): void {
    this.#lists.get(table)?.push(record);
    this.count++;
    this.#bytes += bytes;
  }

  get batch(): ImportBatch {
    return Object.fromEntries(this.#lists) as unknown as ImportBatch;
  }
}
