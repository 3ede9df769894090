import { liveQuery } from "dexie";
import { useRef, useState } from "react";
import { whileImporting } from "./import-lock.ts";
import { whileMuchGoesOn } from "../../lib/browser/much-goes-on.ts";
import { report } from "../../lib/browser/report.ts";
import { sayRefusal } from "../../lib/browser/say-refusal.ts";
import { sendCommand } from "../../lib/browser/send-command.ts";
import type { Bulk } from "../../lib/library/bulk.ts";
import type { LibraryDatabase } from "../../lib/library/database.ts";
import { holdsBatch } from "../../lib/library/holds-batch.ts";
import type { LibrarySettings } from "../../lib/lecture/library-settings.ts";
import { newId } from "../../lib/lecture/record.ts";
import type { ImportBatch } from "../../lib/lecture/records.ts";
import { pageKey } from "../../lib/capture/page-key.ts";
import { planFile } from "../../lib/transfer/import-file.ts";
import type { ImportRefusal } from "../../lib/transfer/import-json.ts";
import type { ImportPlan } from "../../lib/transfer/import-plan.ts";
import { FileGoneError } from "../../lib/transfer/import-batches.ts";
import { readAhead } from "../../lib/transfer/read-ahead.ts";
import { say } from "../../lib/words/say.ts";
import { useLibrary } from "../hooks/use-library.tsx";
import { addSettings, readSettings, removeSettings } from "./library-settings.ts";
import { sendBatches, whileWanted } from "./send-batches.ts";
import { afterBatch, changedBy, emptyReport, type ImportReport } from "./import-report.ts";
import { dropImport, type ImportChoices, keepImport, type KeptImport, keptImport } from "./kept-import.ts";

/** Milliseconds between two states of an import that are shown. */
const SHOWN_EVERY = 200;

export type ImportState =
  | { readonly step: "idle" }
  | { readonly step: "reading"; readonly name: string; readonly share: number }
  /** `refusal` is null where reading failed in a way that nobody has foreseen. */
  | { readonly step: "refused"; readonly name: string; readonly refusal: ImportRefusal | null }
  | { readonly step: "preview"; readonly file: File; readonly plan: ImportPlan; readonly choices: ImportChoices }
  | { readonly step: "running"; readonly report: ImportReport }
  /** `problem` is a sentence when the background refused a batch. */
  | {
      readonly step: "ended";
      readonly report: ImportReport;
      readonly problem: string | null;
      readonly stopped: boolean;
    }
  | { readonly step: "undone" };

/** Reads a file, shows what is in it, and has the background add its records batch by batch. */
export function useImport() {
  const [state, setState] = useState<ImportState>({ step: "idle" });
  const { database } = useLibrary();
  const stopped = useRef(false);
  /** The import whose entries are taken back: its settings may not be yet. */
  const undone = useRef<string | null>(null);

  /** Reads a file, and shows what importing it would do. */
  async function start(file: File, some: Partial<ImportChoices> = {}): Promise<void> {
    const choices = chosen(some);
    const plan = await read({ file, choices });
    if (plan) setState({ step: "preview", file, plan, choices });
  }

  async function read({ file, choices: { begun, ...choices } }: KeptImport): Promise<ImportPlan | null> {
    stopped.current = false;
    const { name } = file;
    setState({ step: "reading", name, share: 0 });
    const show = nowAndThen(setState);
    const onProgress = (share: number) => show({ step: "reading", name, share });
    const options = { now: new Date(begun), placeOf, onProgress, ...choices };
    const reading = await planFile(file, name, options).catch((error: unknown) => (report("transfer", error), null));
    if (reading?.ok) return reading.plan;
    setState({ step: "refused", name, refusal: reading && reading.refusal });
    return null;
  }

  async function confirm(plan: ImportPlan, kept: KeptImport): Promise<void> {
    const id = newId();
    // What was pressed answers at once, and cannot be pressed a second time: a large file takes a while to be kept.
    setState({ step: "running", report: emptyReport(plan, kept.file.name, id) });
    await whileImporting(id, async () => {
      const begun = { ...kept, before: await readSettings() };
      await keepImport(id, begun);
      await carryOut(plan, begun, id, (batch) => holdsBatch(database, batch));
      await dropImport(id);
    });
  }

  /** Goes on with what another page has begun: the batches that are in are answered as they were, and not done twice. */
  async function resume(id: string): Promise<void> {
    await whileImporting(id, async () => {
      const kept = await keptImport(id);
      const plan = kept && (await read(kept));
      if (plan) await carryOut(plan, kept, id, async () => false);
      else await sendCommand("stopBulk", { id, refusal: null });
      await dropImport(id);
    });
  }

  async function carryOut(
    plan: ImportPlan,
    { file: { name }, before }: KeptImport,
    bulk: string,
    isHere: (batch: ImportBatch) => Promise<boolean>,
  ): Promise<void> {
    let done = emptyReport(plan, name, bulk);
    const end = (problem: string) => setState({ step: "ended", report: done, problem, stopped: true });
    setState({ step: "running", report: done });
    const show = nowAndThen(setState);
    // The file can go away between its readings; and what nobody has foreseen is said too, not a bar that stands still.
    const fail = (error: unknown) => {
      if (error instanceof FileGoneError) return end(say("importFileGone"));
      report("transfer", error);
      end(say("importUnforeseen"));
    };
    const sendAll = async () => {
      const action = { kind: "import", name } as const;
      const begun = await sendCommand("beginBulk", { action, ids: [], count: done.count }, bulk);
      if (begun.status === "refused") return end(sayRefusal(begun));
      const batches = whileWanted(readAhead(plan.batches()), () => !stopped.current);
      for await (const { batch, reply } of sendBatches(batches, { bulk, isHere })) {
        if (reply.status === "refused") return end(sayRefusal(reply));
        done = afterBatch(done, reply.result, batch);
        show({ step: "running", report: done });
      }
      const isWhole = done.added + done.restored + done.merged + done.skipped >= done.count;
      const isStopped = stopped.current && !isWhole;
      const added = (some: Partial<LibrarySettings>) => {
        done = { ...done, settings: { ...done.settings, ...some } };
      };
      if (!isStopped) await addSettings(plan.settings, { before: before ?? (await readSettings()), added });
      setState({ step: "ended", report: done, problem: null, stopped: isStopped });
    };
    await whileMuchGoesOn(sendAll).catch(fail);
    // The report stands on the page.
    await sendCommand("sayBulk", { id: bulk });
  }

  async function undo(made: ImportReport): Promise<void> {
    const problem = await takenBack(made);
    setState(problem === null ? { step: "undone" } : { step: "ended", report: made, problem, stopped: true });
  }

  /** First the entries, then the settings; pressed again it goes on with what is left. */
  async function takenBack(made: ImportReport): Promise<string | null> {
    try {
      const problem = await entriesTakenBack(made);
      if (problem === null) await removeSettings(made.settings);
      return problem;
    } catch (error) {
      report("transfer", error);
      return say("undoStopped");
    }
  }

  async function entriesTakenBack(made: ImportReport): Promise<string | null> {
    if (undone.current === made.bulk) return null;
    const reply = await sendCommand("undoBulk", { id: made.bulk });
    // One that added nothing but settings.
    if (reply.status === "refused" && reply.reason === "nothing-to-undo" && changedBy(made) === 0) return null;
    if (reply.status === "refused") return sayRefusal(reply);
    const problem = await endOfUndo(database, made.bulk);
    if (problem === null) undone.current = made.bulk;
    return problem;
  }

  return {
    state,
    start,
    confirm,
    resume,
    undo,
    stop: () => {
      stopped.current = true;
    },
    reset: () => setState({ step: "idle" }),
  };
}

export type Import = ReturnType<typeof useImport>;

/** Shows no more than can be seen: each showing takes as long as a batch of small records. */
function nowAndThen(show: (state: ImportState) => void): (state: ImportState) => void {
  let shown = 0;
  return (state) => {
    if (performance.now() - shown < SHOWN_EVERY) return;
    shown = performance.now();
    show(state);
  };
}

function chosen(some: Partial<ImportChoices>): ImportChoices {
  return { foldersAsTags: false, begun: new Date().toISOString(), ...some };
}

function placeOf(address: string) {
  const url = URL.parse(address);
  return url && pageKey(url);
}

/** Waits until the background has taken all back; gives the reason where it could not. Rejects where it cannot be read. */
function endOfUndo(database: LibraryDatabase, id: string): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const next = (bulk: Bulk | undefined) => {
      if (bulk?.state === "undoing") return;
      queueMicrotask(() => watched.unsubscribe());
      if (bulk === undefined || bulk.state === "undone") resolve(null);
      else resolve(bulk.refusal === null ? say("undoStopped") : sayRefusal({ reason: bulk.refusal }));
    };
    const watched = liveQuery(() => database.bulks.get(id)).subscribe({ next, error: reject });
  });
}
