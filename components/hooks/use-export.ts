import { useState } from "react";
import { report } from "../../lib/browser/report.ts";
import { TABLES, type Records, type Table } from "../../lib/lecture/records.ts";
import type { LibraryDatabase } from "../../lib/library/database.ts";
import { pagesOf } from "../../lib/library/queries.ts";
import { exportJson, type ReadTable } from "../../lib/transfer/export-json.ts";
import { exportFileName } from "../../lib/transfer/export-name.ts";
import { useLibrary } from "./use-library.tsx";

export type ExportState =
  | { readonly step: "idle" }
  | { readonly step: "running"; readonly written: number; readonly count: number }
  | { readonly step: "done"; readonly name: string }
  | { readonly step: "failed" };

/** Writes the library, or some of its lectures with their parts, into a file that the browser downloads. */
export function useExport() {
  const { database } = useLibrary();
  const [state, setState] = useState<ExportState>({ step: "idle" });

  /** Gives the name of the file; null when it could not be written. */
  async function start(only: ReadonlySet<string> | null, tag: string | null): Promise<string | null> {
    const counts = await Promise.all(TABLES.map((table) => database.table(table).count()));
    const count = counts.reduce((sum, each) => sum + each, 0);
    setState({ step: "running", written: 0, count });
    try {
      const now = new Date();
      const read = only ? readOnly(database, only) : readAll(database);
      const file = await exportJson(read, now, (written) => setState({ step: "running", written, count }));
      const name = exportFileName(now, "json", tag ?? undefined);
      download(file, name);
      setState({ step: "done", name });
      return name;
    } catch (error) {
      // A disk that is full, or memory that is: the browser's own words, which the person is told in ours.
      if (!(error instanceof Error)) throw error;
      report("transfer", error);
      setState({ step: "failed" });
      return null;
    }
  }
  return { state, start };
}

function readAll(database: LibraryDatabase): ReadTable {
  return (table) => pagesOf(database, table);
}

function readOnly(database: LibraryDatabase, ids: ReadonlySet<string>): ReadTable {
  return async function* read<T extends Table>(table: T): AsyncGenerator<Records[T][]> {
    for await (const page of pagesOf(database, table)) yield page.filter((record) => ids.has(lectureOf(record)));
  };
}

function lectureOf(record: Records[Table]): string {
  return "lectureId" in record ? record.lectureId : record.id;
}

const MINUTE = 60_000;

export function download(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the file only after the click; a large one takes its time.
  setTimeout(() => URL.revokeObjectURL(address), 10 * MINUTE);
}
