import { bulkCommands } from "./bulk.ts";
import { bulkActionCommands } from "./bulk-action.ts";
import { draftCommands } from "./drafts.ts";
import { duplicateCommands } from "./duplicates.ts";
import { endJobCommands } from "./end-job.ts";
import { importCommands } from "./importing.ts";
import { jobCommands } from "./jobs.ts";
import { lectureCommands } from "./lectures.ts";
import { listCommands } from "./lists.ts";
import { noteCommands } from "./notes.ts";
import { pictureCommands } from "./pictures.ts";
import type { CommandRows } from "./row.ts";
import { seriesCommands } from "./series.ts";
import { summaryCommands } from "./summaries.ts";
import { syncCommands } from "./syncing.ts";
import { tendingCommands } from "./tending.ts";
import { transcriptCommands } from "./transcripts.ts";
import { trashCommands } from "./trash.ts";
import { undoCommands } from "./undo.ts";
import { watchingCommands } from "./watching.ts";

/** Every command, by its type. */
export const commandRows: CommandRows = {
  ...lectureCommands,
  ...listCommands,
  ...duplicateCommands,
  ...seriesCommands,
  ...bulkCommands,
  ...bulkActionCommands,
  ...pictureCommands,
  ...summaryCommands,
  ...transcriptCommands,
  ...noteCommands,
  ...watchingCommands,
  ...draftCommands,
  ...importCommands,
  ...undoCommands,
  ...trashCommands,
  ...tendingCommands,
  ...syncCommands,
  ...jobCommands,
  ...endJobCommands,
};
