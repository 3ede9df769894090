import { useRef, useState } from "react";
import { sayRefusal } from "../../lib/browser/say-refusal.ts";
import { sendCommand } from "../../lib/browser/send-command.ts";
import type { IdMapping, Result } from "../../lib/library/commands/command.ts";
import { newId } from "../../lib/lecture/record.ts";
import { planImport, type ImportPlan, type ImportRefusal } from "../../lib/transfer/import-json.ts";
import type { RefusedRecord } from "../../lib/transfer/import-record.ts";

/** What an import has done so far. */
export interface ImportReport {
  readonly name: string;
  readonly count: number;
  readonly added: number;
  readonly merged: number;
  readonly skipped: number;
  /** Records that stay out: the first thousand of them, and how many there are. */
  readonly refused: readonly RefusedRecord[];
  readonly refusedCount: number;
  /** The commands that carried it out, for undo. */
  readonly operations: readonly string[];
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
    const { refused, refusedCount } = plan;
    const refusedLectures = refused.filter(({ table }) => table === "lectures").length;
    const counts = { added: 0, merged: 0, skipped: refusedLectures };
    let report: ImportReport = { name, count: plan.counts.lectures, ...counts, refused, refusedCount, operations: [] };
    let mapping: IdMapping = {};
    for await (const numbered of plan.batches()) {
      const { batch } = numbered;
      // A file that is imported once more is a new command: its first answer may be undone by now.
      const opId = `${numbered.opId}-${run.current}`;
      if (stopped.current) return setState({ step: "ended", report, problem: null, stopped: true });
      setState({ step: "running", report });
      const reply = await sendCommand("importRecords", { batch, mapping }, opId);
      if (reply.status === "refused")
        return setState({ step: "ended", report, problem: sayRefusal(reply), stopped: true });
      ({ mapping } = reply.result);
      report = afterBatch(report, opId, reply.result);
    }
    setState({ step: "ended", report, problem: null, stopped: false });
  }

  async function undo(report: ImportReport): Promise<void> {
    for (const target of report.operations.toReversed()) {
      const reply = await sendCommand("undo", { target });
      if (reply.status === "refused")
        return setState({ step: "ended", report, problem: sayRefusal(reply), stopped: true });
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

function afterBatch(report: ImportReport, opId: string, result: Result<"importRecords">): ImportReport {
  return {
    ...report,
    added: report.added + result.added,
    merged: report.merged + result.merged,
    skipped: report.skipped + result.skipped,
    operations: [...report.operations, opId],
  };
}
