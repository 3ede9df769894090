import type { IdMapping, Result } from "../../lib/library/commands/command.ts";
import type { Misfitting } from "../../lib/library/commands/writer.ts";
import { type LibrarySettings, NO_LIBRARY_SETTINGS } from "../../lib/lecture/library-settings.ts";
import type { Cut } from "../../lib/lecture/room.ts";
import type { ImportBatch } from "../../lib/lecture/records.ts";
import type { ImportPlan } from "../../lib/transfer/import-plan.ts";
import type { RefusedRecord } from "../../lib/transfer/import-record.ts";

/** Of entries that were cut, and of records that stay out, so many are named. */
const MOST_NAMED = 1_000;

/** What an import has done so far. */
export interface ImportReport {
  readonly name: string;
  readonly count: number;
  readonly added: number;
  /** Out of Trash. */
  readonly restored: number;
  readonly merged: number;
  /** The same in the library as in the file. */
  readonly skipped: number;
  /** Deleted summaries, transcripts and notes that came back. */
  readonly partsRestored: number;
  /** Entries whose tags or addresses found no room: the first of them. */
  readonly cut: readonly CutLecture[];
  /** Records that stay out: the first thousand of them, and how many there are. */
  readonly refused: readonly RefusedRecord[];
  readonly refusedCount: number;
  /** Of the person's own, what came with the file. */
  readonly settings: LibrarySettings;
  /** The import as a whole, for undo. */
  readonly bulk: string;
}

export interface CutLecture extends Cut {
  readonly id: string;
  readonly title: string;
}

/** How many entries an import has changed. */
export function changedBy({ added, restored, merged }: ImportReport): number {
  return added + restored + merged;
}

/** Whether it has added to the person's settings. */
export function hasSettings({ settings }: ImportReport): boolean {
  return Object.values(settings).some(({ length }) => length > 0);
}

/** Of an import that has not begun: what the reading of the file has refused stands in it already. */
export function emptyReport({ counts, refused, refusedCount }: ImportPlan, name: string, bulk: string): ImportReport {
  const done = { added: 0, restored: 0, merged: 0, skipped: 0, partsRestored: 0, cut: [] };
  return { name, count: counts.lectures, ...done, refused, refusedCount, settings: NO_LIBRARY_SETTINGS, bulk };
}

/** The report with what the library says of one more batch. */
export function afterBatch(report: ImportReport, result: Result<"importRecords">, batch: ImportBatch): ImportReport {
  return {
    ...report,
    added: report.added + result.added,
    restored: report.restored + result.restored,
    merged: report.merged + result.merged,
    skipped: report.skipped + result.skipped,
    partsRestored: report.partsRestored + (result.partsRestored ?? 0),
    cut: [
      ...report.cut,
      ...result.cuts.map((cut) => ({ ...cut, title: titleOf(batch, cut.id, result.mapping) })),
    ].slice(0, MOST_NAMED),
    refused: [...report.refused, ...result.refused.map((each) => refusedRecord(batch, each))].slice(0, MOST_NAMED),
    refusedCount: report.refusedCount + result.refused.length,
  };
}

function titleOf({ lectures }: ImportBatch, id: string, mapping: IdMapping): string {
  const ids = new Map(Object.entries(mapping));
  return lectures.find((each) => (ids.get(each.id) ?? each.id) === id)?.title ?? "";
}

/** Records that the library has refused are named by their entry: their place in the file is not known any more. */
function refusedRecord(batch: ImportBatch, { table, id, misfit }: Misfitting): RefusedRecord {
  const part = table === "lectures" ? undefined : batch[table].find((each) => each.id === id);
  const title = titleOf(batch, part?.lectureId ?? id, {});
  return { table, number: null, why: misfit.field === "lectureId" ? "no-lecture" : "misfit", misfit, title };
}
