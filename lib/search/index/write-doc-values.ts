import {
  DOC_VALUE_NAMES,
  type DocValueName,
  type DocValuePage,
  type HeadPage,
  type IdPage,
  type LectureValues,
  PAGE_SIZE,
  type RecencyPage,
  savedDay,
  UNKNOWN,
} from "./index-state.ts";
import type { SearchTables } from "./tables.ts";

const FILL = "\0";

/** What the doc values say of one lecture; null when it is gone. */
export interface DocValueRow {
  readonly number: number;
  readonly id: string;
  readonly docValues: LectureValues | null;
}

type ColumnPage = DocValuePage | IdPage | RecencyPage | HeadPage;

/** Writes the values of lectures into the pages of their docValues: a page is read, and written, with one request. */
export async function writeDocValues({ searchColumns }: SearchTables, rows: readonly DocValueRow[]): Promise<void> {
  for (const [page, own] of Map.groupBy(rows, ({ number }) => Math.floor(number / PAGE_SIZE))) {
    const names = [...(page === 0 ? (["head"] as const) : (["id", "recency"] as const)), ...DOC_VALUE_NAMES];
    const known = await searchColumns.bulkGet(names.map((name): [string, number] => [name, page]));
    const changed = names.flatMap((name, at) => withRows(name, page, known[at], own) ?? []);
    if (changed.length > 0) await searchColumns.bulkPut(changed);
  }
}

/** A page with these lectures; null where it says the same of them already. */
function withRows(
  name: ColumnPage["name"],
  page: number,
  known: ColumnPage | undefined,
  rows: readonly DocValueRow[],
): ColumnPage | null {
  if (name === "head") return withHead(known?.name === "head" ? known : null, rows);
  if (name === "id") return withIdPage(page, known?.name === "id" ? known : null, rows);
  if (name === "recency") return withRecency(page, known?.name === "recency" ? known : null, rows);
  return withDocValue(name, page, known && "values" in known ? known.values : null, rows);
}

function withHead(known: HeadPage | null, rows: readonly DocValueRow[]): HeadPage | null {
  if (known && rows.every((row) => hasDay(known, row) && hasId(known, row))) return null;
  return { name: "head", page: 0, days: withDays(known, rows), ...withIds(known, rows) };
}

function withRecency(page: number, known: RecencyPage | null, rows: readonly DocValueRow[]): RecencyPage | null {
  if (known && rows.every((row) => hasDay(known, row))) return null;
  return { name: "recency", page, days: withDays(known, rows) };
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

function withDocValue(
  name: DocValueName,
  page: number,
  known: Int32Array | null,
  rows: readonly DocValueRow[],
): DocValuePage | null {
  if (known && rows.every(({ number, docValues }) => known[number % PAGE_SIZE] === (docValues?.[name] ?? UNKNOWN)))
    return null;
  return { name, page, values: withValues(name, known, rows) };
}

function withIdPage(page: number, known: IdPage | null, rows: readonly DocValueRow[]): IdPage | null {
  if (known && rows.every((row) => hasId(known, row))) return null;
  return { name: "id", page, ...withIds(known, rows) };
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

interface PackedIds {
  readonly width: number;
  readonly ids: string;
}

function hasId({ ids, width }: PackedIds, { number, id }: DocValueRow): boolean {
  const start = (number % PAGE_SIZE) * width;
  return ids.slice(start, start + width).replaceAll(FILL, "") === id;
}

function withIds(before: PackedIds | null, rows: readonly DocValueRow[]): PackedIds {
  const ids = before ? unpackIds(before) : [];
  for (const { number, id } of rows) ids[number % PAGE_SIZE] = id;
  const all = Array.from(ids, (id) => id ?? "");
  const width = all.reduce((most, id) => Math.max(most, id.length), 1);
  return { width, ids: all.map((id) => id.padEnd(width, FILL)).join("") };
}

function unpackIds({ ids, width }: PackedIds): (string | undefined)[] {
  return Array.from({ length: ids.length / width }, (_, at) =>
    ids.slice(at * width, (at + 1) * width).replaceAll(FILL, ""),
  );
}
