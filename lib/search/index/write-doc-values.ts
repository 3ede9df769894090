import { DOC_VALUE_NAMES, PAGE_SIZE, savedDay, UNKNOWN, type DocValueName, type LectureValues } from "./index-state.ts";
import type { SearchTables } from "./tables.ts";

const FILL = "\0";

/** What the doc values say of one lecture; null when it is gone. */
export interface DocValueRow {
  readonly number: number;
  readonly id: string;
  readonly docValues: LectureValues | null;
}

/** Writes the values of lectures into the pages of their docValues. */
export async function writeDocValues(tables: SearchTables, rows: readonly DocValueRow[]): Promise<void> {
  for (const [page, own] of Map.groupBy(rows, ({ number }) => Math.floor(number / PAGE_SIZE))) {
    if (page === 0) await writeHead(tables, own);
    else {
      await writeIds(tables, page, own);
      await writeRecency(tables, page, own);
    }
    for (const name of DOC_VALUE_NAMES) await writeDocValue(tables, name, page, own);
  }
}

async function writeHead(tables: SearchTables, rows: readonly DocValueRow[]): Promise<void> {
  const before = await tables.searchColumns.get(["head", 0]);
  const known = before?.name === "head" ? before : null;
  if (known && rows.every((row) => hasDay(known, row) && hasId(known, row))) return;
  await tables.searchColumns.put({ name: "head", page: 0, days: withDays(known, rows), ...withIds(known, rows) });
}

async function writeRecency(tables: SearchTables, page: number, rows: readonly DocValueRow[]): Promise<void> {
  const before = await tables.searchColumns.get(["recency", page]);
  const known = before?.name === "recency" ? before : null;
  if (known && rows.every((row) => hasDay(known, row))) return;
  await tables.searchColumns.put({ name: "recency", page, days: withDays(known, rows) });
}

/** Whether a page says this of a lecture already: a tag on many of them leaves their times as they were. */
function hasDay({ days }: { readonly days: Uint16Array }, { number, docValues }: DocValueRow): boolean {
  return days[number % PAGE_SIZE] === dayOf(docValues);
}

function dayOf(docValues: LectureValues | null): number {
  return docValues ? savedDay(docValues) : 0;
}

function withDays(
  before: { readonly days: Uint16Array } | null,
  rows: readonly DocValueRow[],
): Uint16Array<ArrayBuffer> {
  const days = new Uint16Array(PAGE_SIZE);
  if (before) days.set(before.days);
  for (const { number, docValues } of rows) days[number % PAGE_SIZE] = dayOf(docValues);
  return days;
}

async function writeDocValue(
  tables: SearchTables,
  name: DocValueName,
  page: number,
  rows: readonly DocValueRow[],
): Promise<void> {
  const before = await tables.searchColumns.get([name, page]);
  const known = before && "values" in before ? before.values : null;
  if (known && rows.every(({ number, docValues }) => known[number % PAGE_SIZE] === (docValues?.[name] ?? UNKNOWN)))
    return;
  const values = withValues(name, known, rows);
  await tables.searchColumns.put({ name, page, values });
}

async function writeIds(tables: SearchTables, page: number, rows: readonly DocValueRow[]): Promise<void> {
  const before = await tables.searchColumns.get(["id", page]);
  const known = before?.name === "id" ? before : null;
  if (known && rows.every((row) => hasId(known, row))) return;
  await tables.searchColumns.put({ name: "id", page, ...withIds(known, rows) });
}

function withValues(
  name: DocValueName,
  before: Int32Array | null,
  rows: readonly DocValueRow[],
): Int32Array<ArrayBuffer> {
  const values = new Int32Array(PAGE_SIZE).fill(UNKNOWN);
  if (before) values.set(before);
  for (const { number, docValues } of rows) values[number % PAGE_SIZE] = docValues?.[name] ?? UNKNOWN;
  return values;
}

interface Ids {
  readonly width: number;
  readonly ids: string;
}

function hasId({ ids, width }: Ids, { number, id }: DocValueRow): boolean {
  const start = (number % PAGE_SIZE) * width;
  return ids.slice(start, start + width).replaceAll(FILL, "") === id;
}

function withIds(before: Ids | null, rows: readonly DocValueRow[]): Ids {
  const ids = before ? unpackIds(before) : [];
  for (const { number, id } of rows) ids[number % PAGE_SIZE] = id;
  const all = Array.from(ids, (id) => id ?? "");
  const width = all.reduce((most, id) => Math.max(most, id.length), 1);
  return { width, ids: all.map((id) => id.padEnd(width, FILL)).join("") };
}

function unpackIds({ ids, width }: Ids): (string | undefined)[] {
  return Array.from({ length: ids.length / width }, (_, at) =>
    ids.slice(at * width, (at + 1) * width).replaceAll(FILL, ""),
  );
}
