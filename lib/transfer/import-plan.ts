import type { Table } from "../lecture/records.ts";
import type { ImportIndex, IndexedRecord } from "./import-index.ts";
import type { ImportPlan } from "./import-json.ts";
import type { RefusedRecord } from "./import-record.ts";

/** What is sound of a file, by table. */
export type KeptRecords = ReadonlyMap<Table, readonly IndexedRecord[]>;

interface PlanParts {
  readonly exportedAt: string | null;
  /** What was refused before the index looked at it. */
  readonly refused?: readonly RefusedRecord[];
  readonly batches: (kept: KeptRecords) => ReturnType<ImportPlan["batches"]>;
}

/** The plan of a file whose records the index has all met. */
export function planOf(index: ImportIndex, { exportedAt, refused = [], batches }: PlanParts): ImportPlan {
  const kept: KeptRecords = index.settle();
  const count = (table: Table) => kept.get(table)?.length ?? 0;
  return {
    exportedAt,
    counts: {
      lectures: count("lectures"),
      summaries: count("summaries"),
      transcripts: count("transcripts"),
      notes: count("notes"),
      pictures: count("pictures"),
    },
    inTrash: kept.get("lectures")?.filter(({ deleted }) => deleted).length ?? 0,
    refused: [...refused, ...index.refused],
    refusedCount: refused.length + index.refusedCount,
    batches: () => batches(kept),
  };
}
