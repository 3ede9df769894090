import { type LibrarySettings, NO_LIBRARY_SETTINGS } from "../lecture/library-settings.ts";
import type { Table } from "../lecture/records.ts";
import type { ColumnChoice } from "./found.ts";
import type { NumberedBatch } from "./import-batches.ts";
import type { ImportIndex, IndexedRecord } from "./import-index.ts";
import type { RefusedRecord } from "./import-record.ts";

/** What an import would do; nothing is written before the person agrees. */
export interface ImportPlan {
  readonly exportedAt: string | null;
  /** How many records of each table go in. */
  readonly counts: Readonly<Record<Table, number>>;
  /** How many of the lectures are in Trash. */
  readonly inTrash: number;
  /** Of whoever exported the file. */
  readonly settings: LibrarySettings;
  /** The first 1,000 of the records that stay out. */
  readonly refused: readonly RefusedRecord[];
  readonly refusedCount: number;
  /** Of a table: its columns, and what each is taken for. */
  readonly columns?: ColumnChoice;
  /** Whether some of it lies in folders. */
  readonly hasFolders?: boolean;
  /** Of a history: whose it is, and how much of it, the most first. */
  readonly channels?: readonly { readonly name: string; readonly count: number }[];
  /** The records, read once more from the file: each batch fits one transaction and one message. */
  batches(): AsyncGenerator<NumberedBatch>;
}

/** What is sound of a file, by table. */
export type KeptRecords = ReadonlyMap<Table, readonly IndexedRecord[]>;

interface PlanParts {
  readonly exportedAt: string | null;
  readonly settings?: LibrarySettings;
  /** What was refused before the index looked at it. */
  readonly refused?: readonly RefusedRecord[];
  readonly batches: (kept: KeptRecords) => ReturnType<ImportPlan["batches"]>;
}

/** The plan of a file whose records the index has all met. */
export async function planOf(
  index: ImportIndex,
  { exportedAt, settings = NO_LIBRARY_SETTINGS, refused = [], batches }: PlanParts,
): Promise<ImportPlan> {
  const kept: KeptRecords = await index.settle();
  const count = (table: Table) => kept.get(table)?.length ?? 0;
  return {
    exportedAt,
    settings,
    counts: {
      lectures: count("lectures"),
      summaries: count("summaries"),
      transcripts: count("transcripts"),
      notes: count("notes"),
      pictures: count("pictures"),
      stills: count("stills"),
    },
    inTrash: kept.get("lectures")?.filter(({ deleted }) => deleted).length ?? 0,
    refused: [...refused, ...index.refused],
    refusedCount: refused.length + index.refusedCount,
    batches: () => batches(kept),
  };
}
