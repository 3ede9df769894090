import { type Records, type Table, TABLES } from "../lecture/records.ts";
import { EXPORT_VERSION } from "./import-json.ts";

const PART = 4_000_000;

/** Gives the records of one table page by page, Trash included. */
export type ReadTable = <T extends Table>(table: T) => AsyncIterable<readonly Records[T][]>;

/** The library as one JSON file, a record a line. Only one page and one part are held as text at a time. */
export async function exportJson(read: ReadTable, now: Date, onProgress?: (records: number) => void): Promise<Blob> {
  const parts: Blob[] = [];
  let text = `{"format":"lectern","version":${EXPORT_VERSION},"exportedAt":${JSON.stringify(now.toISOString())}`;
  let written = 0;
  for (const table of TABLES) {
    text += `,\n"${table}":[`;
    let separator = "\n";
    for await (const page of read(table)) {
      for (const record of page) {
        text += separator + JSON.stringify(record);
        separator = ",\n";
        if (text.length < PART) continue;
        parts.push(new Blob([text]));
        text = "";
      }
      written += page.length;
      onProgress?.(written);
    }
    text += "]";
  }
  return new Blob([...parts, `${text}}\n`], { type: "application/json" });
}
