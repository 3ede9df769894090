import { COLUMN_NAMES, PAGE_SIZE, UNKNOWN, type ColumnName, type Columns } from "./search-state.ts";
import type { SearchTables } from "./tables.ts";

const FILL = "\0";

/** What the columns say of one lecture; null when it is gone. */
export interface ColumnRow {
  readonly number: number;
  readonly id: string;
  readonly columns: Columns | null;
}

/** Writes the values of lectures into the pages of their columns. */
export async function writeColumns(tables: SearchTables, rows: readonly ColumnRow[]): Promise<void> {
  for (const [page, own] of Map.groupBy(rows, ({ number }) => Math.floor(number / PAGE_SIZE))) {
    for (const name of COLUMN_NAMES) await writeColumn(tables, name, page, own);
    await writeIds(tables, page, own);
  }
}

async function writeColumn(
  tables: SearchTables,
  name: ColumnName,
  page: number,
  rows: readonly ColumnRow[],
): Promise<void> {
  const before = await tables.searchColumns.get([name, page]);
  const values = new Int32Array(PAGE_SIZE).fill(UNKNOWN);
  if (before && before.name !== "id") values.set(before.values);
  for (const { number, columns } of rows) values[number % PAGE_SIZE] = columns?.[name] ?? UNKNOWN;
  await tables.searchColumns.put({ name, page, values });
}

async function writeIds(tables: SearchTables, page: number, rows: readonly ColumnRow[]): Promise<void> {
  const before = await tables.searchColumns.get(["id", page]);
  const ids = before?.name === "id" ? unpackIds(before.ids, before.width) : [];
  for (const { number, id } of rows) ids[number % PAGE_SIZE] = id;
  const all = Array.from(ids, (id) => id ?? "");
  const width = all.reduce((most, id) => Math.max(most, id.length), 1);
  await tables.searchColumns.put({ name: "id", page, width, ids: all.map((id) => id.padEnd(width, FILL)).join("") });
}

function unpackIds(ids: string, width: number): (string | undefined)[] {
  return Array.from({ length: ids.length / width }, (_, at) =>
    ids.slice(at * width, (at + 1) * width).replaceAll(FILL, ""),
  );
}
