import { useCallback, useEffect, useRef, useState } from "react";
import { sayRefusal } from "../../lib/browser/say-refusal.ts";
import { sendCommand } from "../../lib/browser/send-command.ts";
import type { CapturedList } from "../../lib/capture/list/captured-list.ts";
import { newId } from "../../lib/lecture/record.ts";
import type { Result } from "../../lib/library/commands/command.ts";
import { idbReader } from "../../lib/library/idb-reader.ts";
import { lookupList, type ListLookup } from "../../lib/library/find-saved.ts";

/** Small enough that progress shows, and that Cancel is heard soon. */
const BATCH = 40;

/** What saving a list has done so far. */
export interface ListReport extends Result<"saveList"> {
  /** How many have been sent, of all. */
  readonly done: number;
  /** The commands that carried it out, for undo. */
  readonly operations: readonly string[];
}

export type WholeListState =
  | { readonly step: "offer" }
  | { readonly step: "running"; readonly report: ListReport }
  /** `problem` is a sentence when the background refused a batch. */
  | { readonly step: "ended"; readonly report: ListReport; readonly problem: string | null; readonly stopped: boolean }
  | { readonly step: "undoing" }
  | { readonly step: "undone"; readonly count: number };

const NOTHING: ListReport = { done: 0, added: 0, restored: 0, known: 0, inTrash: 0, operations: [] };

/** Saves a list batch by batch. Whatever ends it midway, what was saved stays, and another run goes on with the rest. */
export function useWholeList(list: CapturedList, library: Promise<IDBDatabase>) {
  const [state, setState] = useState<WholeListState>({ step: "offer" });
  const [here, setHere] = useState<ListLookup | null>(null);
  const cancelled = useRef(false);

  const look = useCallback(async () => {
    const keys = list.lectures.map(({ key }) => key);
    // A library that cannot be opened knows nothing of the list; saving it will say what is wrong.
    return library.then((database) => lookupList(idbReader(database), keys)).catch(() => ({ saved: 0, inTrash: 0 }));
  }, [list, library]);

  useEffect(() => {
    let wanted = true;
    void look().then((found) => wanted && setHere(found));
    return () => {
      wanted = false;
    };
  }, [look]);

  async function save(restore = false): Promise<void> {
    cancelled.current = false;
    const run = newId();
    const begun = new Date().toISOString();
    let report = NOTHING;
    setState({ step: "running", report });
    for (const batch of batches(list)) {
      if (cancelled.current) return end(report, null, true);
      const opId = `${batch.opId}-${run}`;
      const input = { series: list.series, lectures: batch.lectures, begun, restore };
      const reply = await sendCommand("saveList", input, opId);
      if (reply.status === "refused") return end(report, sayRefusal(reply), true);
      report = afterBatch(report, opId, batch.lectures.length, reply.result);
      setState({ step: "running", report });
    }
    return end(report, null, false);
  }

  async function end(report: ListReport, problem: string | null, stopped: boolean): Promise<void> {
    setHere(await look());
    setState({ step: "ended", report, problem, stopped });
  }

  async function undo(report: ListReport): Promise<void> {
    setState({ step: "undoing" });
    for (const target of report.operations.toReversed()) {
      const reply = await sendCommand("undo", { target });
      // A batch that met only what was there already has nothing to take back.
      if (reply.status === "refused" && reply.reason !== "nothing-to-undo")
        return end(report, sayRefusal(reply), false);
    }
    setHere(await look());
    setState({ step: "undone", count: report.added + report.restored });
  }

  return { state, here, save, undo, cancel: () => void (cancelled.current = true) };
}

/** The list in batches, each named by what is in it: a delivery that is repeated does nothing twice. */
function* batches({ series, lectures }: CapturedList) {
  for (let start = 0; start < lectures.length; start += BATCH) {
    const batch = lectures.slice(start, start + BATCH);
    const sum = checksum([series.title, series.url ?? "", ...batch.map(({ key }) => key)].join("\n"));
    yield { opId: `list-${sum}-${start}`, lectures: batch };
  }
}

/** FNV-1a, 32 bits. */
function checksum(text: string): string {
  let sum = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
  return (sum >>> 0).toString(36);
}

function afterBatch(report: ListReport, opId: string, count: number, result: Result<"saveList">): ListReport {
  return {
    done: report.done + count,
    added: report.added + result.added,
    restored: report.restored + result.restored,
    known: report.known + result.known,
    inTrash: report.inTrash + result.inTrash,
    operations: [...report.operations, opId],
  };
}
