import { type Table, TABLES } from "../lecture/records.ts";
import { EXPORT_VERSION } from "../transfer/import-json.ts";
import { isObject } from "../transfer/json-values.ts";
import { salvaged, schemaOf } from "./salvage.ts";

const PART = 4_000_000;

export interface SalvagedFile {
  /** An export as every Lectern imports it; records that are not sound are named when it is. */
  readonly file: Blob;
  readonly entries: number;
  /** How many records could not be read. */
  readonly skipped: number;
}

/** Writes what can still be read of a library, record by record, as the version that it has. */
export async function salvageFile(database: IDBDatabase, now: Date): Promise<SalvagedFile> {
  const head = { format: "lectern", version: EXPORT_VERSION, schema: schemaOf(database), exportedAt: now };
  const parts: Blob[] = [];
  let text = JSON.stringify(head).slice(0, -1);
  let [entries, skipped] = [0, 0];
  for (const table of TABLES) {
    text += `,\n"${table}":[`;
    let separator = "\n";
    for await (const { value } of salvaged(database, [table])) {
      const record = isObject(value) ? JSON.stringify(value) : null;
      if (record === null) {
        skipped++;
        continue;
      }
      if (isEntry(table, value)) entries++;
      text += separator + record;
      separator = ",\n";
      if (text.length < PART) continue;
      parts.push(new Blob([text]));
      text = "";
    }
    text += "]";
  }
  return { file: new Blob([...parts, `${text}}\n`], { type: "application/json" }), entries, skipped };
}

function isEntry(table: Table, value: unknown): boolean {
  return table === "lectures" && isObject(value) && Reflect.get(value, "deletedAt") === null;
}
