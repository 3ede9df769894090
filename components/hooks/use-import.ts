import { useRef, useState } from "react";
import { report } from "../../lib/browser/report.ts";
import { sayRefusal } from "../../lib/browser/say-refusal.ts";
import { sendCommand } from "../../lib/browser/send-command.ts";
import type { IdMapping, Result } from "../../lib/library/commands/command.ts";
import type { Misfitting } from "../../lib/library/commands/writer.ts";
import type { Cut } from "../../lib/lecture/join.ts";
import { newId } from "../../lib/lecture/record.ts";
import type { ImportBatch } from "../../lib/lecture/records.ts";
import { planImport, type ImportPlan, type ImportRefusal } from "../../lib/transfer/import-json.ts";
import type { RefusedRecord } from "../../lib/transfer/import-record.ts";
import { FileGoneError } from "../../lib/transfer/import-batches.ts";
import { say } from "../../lib/words/say.ts";

const MOST_NAMED = 1_000;

/** What an import has done so far. */
export interface ImportReport {
  readonly name: string;
  readonly count: number;
  readonly added: number;
  /** Out of Trash. */
  readonly restored: number;
  readonly merged: number;
  readonly skipped: number;
  /** Deleted summaries, transcripts and notes that came back. */
  readonly partsRestored: number;
  /** Entries whose tags or addresses found no room: the first of them. */
  readonly cut: readonly CutLecture[];
  /** Records that stay out: the first thousand of them, and how many there are. */
  readonly refused: readonly RefusedRecord[];
  readonly refusedCount: number;
  /** The commands that carried it out, for undo. */
  readonly operations: readonly string[];
}

export interface CutLecture extends Cut {
  readonly id: string;
  readonly title: string;
}

export type ImportState =
  | { readonly step: "idle" }
  | { readonly step: "reading"; readonly name: string; readonly share: number }
  | { readonly step: "refused"; readonly name: string; readonly refusal: ImportRefusal }
  | { readonly step: "running"; readonly report: ImportReport }
  /** `problem` is a sentence when the background refused a batch. */
  | {
      readonly step: "ended";
      readonly report: ImportReport;
      readonly problem: string | null;
      readonly stopped: boolean;
    }
  | { readonly step: "undone" };

/** Reads a file, and has the background add its records batch by batch. */
export function useImport() {
  const [state, setState] = useState<ImportState>({ step: "idle" });
  const stopped = useRef(false);
  const run = useRef("");

  async function start(file: File): Promise<void> {
    stopped.current = false;
    run.current = newId();
    const { name } = file;
    setState({ step: "reading", name, share: 0 });
    const reading = await planImport(file, (share) => setState({ step: "reading", name, share }));
    if (!reading.ok) return setState({ step: "refused", name, refusal: reading.refusal });
    await carryOut(reading.plan, name);
  }

  async function carryOut(plan: ImportPlan, name: string): Promise<void> {
    let done = emptyReport(plan, name);
    let carried: Carried = { mapping: {}, awaited: {} };
    const end = (problem: string | null) =>
      setState({ step: "ended", report: done, problem, stopped: problem !== null });
    setState({ step: "running", report: done });
    // The file can go away between its readings; and what nobody has foreseen is said too, not a bar that stands still.
    const fail = (error: unknown) => {
      if (error instanceof FileGoneError) return end(say("importFileGone"));
      report("transfer", error);
      end(say("errorUnknown"));
    };
    const sendAll = async () => {
      for await (const numbered of plan.batches()) {
        const { batch } = numbered;
        // A file that is imported once more is a new command: its first answer may be undone by now.
        const opId = `${numbered.opId}-${run.current}`;
        if (stopped.current) return setState({ step: "ended", report: done, problem: null, stopped: true });
        const reply = await sendCommand("importRecords", { batch, ...carried }, opId);
        if (reply.status === "refused") return end(sayRefusal(reply));
        carried = { mapping: reply.result.mapping, awaited: reply.result.awaited };
        done = afterBatch(done, opId, reply.result, batch);
        setState({ step: "running", report: done });
      }
      end(null);
    };
    await sendAll().catch(fail);
  }

  async function undo(made: ImportReport): Promise<void> {
    for (const target of made.operations.toReversed()) {
      const reply = await sendCommand("undo", { target });
      if (reply.status === "refused")
        return setState({ step: "ended", report: made, problem: sayRefusal(reply), stopped: true });
    }
    setState({ step: "undone" });
  }

  return {
    state,
    start,
    undo,
    stop: () => {
      stopped.current = true;
    },
    reset: () => setState({ step: "idle" }),
  };
}

export type Import = ReturnType<typeof useImport>;

/** How many entries an import has changed. */
export function changedBy({ added, restored, merged }: ImportReport): number {
  return added + restored + merged;
}

type Carried = Pick<Result<"importRecords">, "mapping" | "awaited">;

function emptyReport({ counts, refused, refusedCount }: ImportPlan, name: string): ImportReport {
  const refusedLectures = refused.filter(({ table }) => table === "lectures").length;
  const done = { added: 0, restored: 0, merged: 0, skipped: refusedLectures, partsRestored: 0, cut: [] };
  return { name, count: counts.lectures, ...done, refused, refusedCount, operations: [] };
}

function afterBatch(
  report: ImportReport,
  opId: string,
  result: Result<"importRecords">,
  batch: ImportBatch,
): ImportReport {
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
    operations: [...report.operations, opId],
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
