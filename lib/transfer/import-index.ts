import type { Records, Table } from "../lecture/records.ts";
import { breather } from "./breather.ts";
import type { RecordFault, RecordRead, RefusedRecord } from "./import-record.ts";

const REFUSED_KEPT = 1_000;

/** Where a sound record lies in its file, and what it belongs to. */
export interface IndexedRecord {
  readonly number: number;
  readonly id: string;
  /** Its own id for a lecture. */
  readonly lectureId: string;
  readonly deleted: boolean;
  readonly start: number;
  readonly end: number;
}

/** Gathers what a file holds: places of sound records, and what is wrong with the others. */
export class ImportIndex {
  readonly #tables = new Map<Table, Map<string, IndexedRecord>>();
  readonly #refused: RefusedRecord[] = [];
  #refusedCount = 0;

  add<T extends Table>(table: T, number: number, place: { start: number; end: number }, read: RecordRead<T>): void {
    if (!read.ok) {
      const { ok: _, ...fault } = read;
      this.#refuse({ table, number, ...fault });
      return;
    }
    const record: Records[Table] = read.record;
    const lectureId = "lectureId" in record ? record.lectureId : record.id;
    const title = "title" in record ? record.title : undefined;
    const known = this.#tables.get(table) ?? new Map<string, IndexedRecord>();
    this.#tables.set(table, known);
    if (known.has(record.id)) return this.#refuseReference("duplicate", table, number, "id", record.id, title);
    const { start, end } = place;
    known.set(record.id, { number, id: record.id, lectureId, deleted: record.deletedAt !== null, start, end });
  }

  /** Takes out what belongs to no lecture of the file; call it when all has been added, as lists come in any order. */
  async settle(): Promise<ReadonlyMap<Table, readonly IndexedRecord[]>> {
    const lectures = this.#tables.get("lectures");
    const settled = new Map<Table, readonly IndexedRecord[]>();
    const breathe = breather();
    for (const [table, records] of this.#tables) {
      const kept: IndexedRecord[] = [];
      for (const record of records.values()) {
        if (lectures?.has(record.lectureId)) kept.push(record);
        else this.#refuseReference("no-lecture", table, record.number, "lectureId", record.lectureId);
        const pause = breathe();
        if (pause) await pause;
      }
      settled.set(table, kept);
    }
    return settled;
  }

  get refused(): readonly RefusedRecord[] {
    return this.#refused;
  }

  get refusedCount(): number {
    return this.#refusedCount;
  }

  #refuseReference(why: RecordFault, table: Table, number: number, field: string, id: string, title?: string): void {
    const expected = why === "duplicate" ? "an id of its own" : "the id of a lecture in the file";
    this.#refuse({ table, number, why, misfit: { field, expected, got: id }, ...(title !== undefined && { title }) });
  }

  #refuse(record: RefusedRecord): void {
    this.#refusedCount++;
    if (this.#refused.length < REFUSED_KEPT) this.#refused.push(record);
  }
}
