import { useEffect, useState } from "react";
import { whileMuchGoesOn } from "../../lib/browser/much-goes-on.ts";
import { report } from "../../lib/browser/report.ts";
import { newPreview, previewBatch, type PreviewRow } from "../../lib/library/preview-import.ts";
import type { ImportPlan } from "../../lib/transfer/import-plan.ts";
import { useLibrary } from "../hooks/use-library.tsx";

const MOST_SHOWN = 50;
/** What changes faster than this is not seen, in milliseconds. */
const SHOWN_EVERY = 200;

export interface Preview {
  readonly rows: readonly PreviewRow[];
  readonly counts: Readonly<Record<PreviewRow["outcome"], number>>;
  /** How many lectures have been looked at. */
  readonly seen: number;
  readonly isWhole: boolean;
}

const NONE: Preview = {
  rows: [],
  counts: { added: 0, restored: 0, merged: 0, skipped: 0 },
  seen: 0,
  isWhole: false,
};

/** What importing would do, as far as it has been found out. */
export function usePreview(plan: ImportPlan): Preview {
  const { database } = useLibrary();
  const [found, setFound] = useState<{ readonly plan: ImportPlan; readonly preview: Preview }>({ plan, preview: NONE });
  useEffect(() => {
    let isWanted = true;
    async function look(): Promise<void> {
      let preview = NONE;
      let shown = 0;
      const state = newPreview();
      for await (const { batch } of plan.batches()) {
        const rows = await previewBatch(database, batch, state);
        if (!isWanted) return;
        preview = withRows(preview, rows);
        if (performance.now() - shown < SHOWN_EVERY) continue;
        shown = performance.now();
        setFound({ plan, preview });
      }
      if (isWanted) setFound({ plan, preview: { ...preview, isWhole: true } });
    }
    whileMuchGoesOn(look).catch((error: unknown) => report("transfer", error));
    return () => {
      isWanted = false;
    };
  }, [plan, database]);
  return found.plan === plan ? found.preview : NONE;
}

function withRows({ rows, counts, seen }: Preview, more: readonly PreviewRow[]): Preview {
  const sums = { ...counts };
  for (const { outcome } of more) sums[outcome]++;
  return { rows: [...rows, ...more].slice(0, MOST_SHOWN), counts: sums, seen: seen + more.length, isWhole: false };
}
