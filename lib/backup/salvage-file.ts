import { type Table, TABLES } from "../lecture/records.ts";
import { EXPORT_VERSION, MOST_BYTES } from "../transfer/import-json.ts";
import { isObject } from "../transfer/json-values.ts";
import { salvaged, schemaOf } from "./salvage.ts";

const PART = 4_000_000;

export interface SalvagedFile {
  /** An export as every Lectern imports it; records that are not sound are named when it is. */
  readonly file: Blob;
  readonly extension: string;
  readonly entries: number;
  /** How many records of any kind are in it. */
  readonly records: number;
  /** Entries with those in Trash, as the library is counted beside it. */
  readonly withTrash: number;
  /** How many records could not be read. */
  readonly skipped: number;
}

/** How records stand in the file. */
interface Shape {
  readonly extension: string;
  readonly mediaType: string;
  readonly begin: (head: object) => string;
  readonly open: (table: Table) => string;
  readonly record: (table: Table, json: string, isFirst: boolean) => string;
  readonly close: string;
  readonly end: string;
}

const ONE_OBJECT: Shape = {
  extension: "json",
  mediaType: "application/json",
  begin: (head) => JSON.stringify(head).slice(0, -1),
  open: (table) => `,\n"${table}":[`,
  record: (_, json, isFirst) => `${isFirst ? "" : ","}\n${json}`,
  close: "]",
  end: "}\n",
};

/** Read line by line, and therefore at any size. */
const LINES: Shape = {
  extension: "jsonl",
  mediaType: "application/jsonl",
  begin: (head) => `${JSON.stringify(head)}\n`,
  open: () => "",
  record: (table, json) => `{"table":"${table}","record":${json}}\n`,
  close: "",
  end: "",
};

/** Writes what can still be read of a library, record by record, as the version that it has; as lines where one object would be too large to be imported. */
export async function salvageFile(database: IDBDatabase, now: Date, most = MOST_BYTES): Promise<SalvagedFile> {
  const head = { format: "lectern", version: EXPORT_VERSION, schema: schemaOf(database), exportedAt: now };
  const file = await written(database, head, ONE_OBJECT);
  return file.file.size > most ? written(database, head, LINES) : file;
}

async function written(database: IDBDatabase, head: object, shape: Shape): Promise<SalvagedFile> {
  const parts: Blob[] = [];
  let text = shape.begin(head);
  let [entries, withTrash, records, skipped] = [0, 0, 0, 0];
  for (const table of TABLES) {
    text += shape.open(table);
    let isFirst = true;
    for await (const { value } of salvaged(database, [table])) {
      const record = isObject(value) ? JSON.stringify(value) : null;
      if (record === null) {
        skipped++;
        continue;
      }
      records++;
      if (table === "lectures") withTrash++;
      if (isEntry(table, value)) entries++;
      text += shape.record(table, record, isFirst);
      isFirst = false;
      if (text.length < PART) continue;
      parts.push(new Blob([text]));
      text = "";
    }
    text += shape.close;
  }
  const { extension, mediaType } = shape;
  const file = new Blob([...parts, text + shape.end], { type: mediaType });
  return { file, extension, entries, withTrash, records, skipped };
}

function isEntry(table: Table, value: unknown): boolean {
  return table === "lectures" && isObject(value) && Reflect.get(value, "deletedAt") === null;
}
