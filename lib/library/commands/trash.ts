import type { Lecture } from "../../lecture/lecture.ts";
import { TABLES } from "../../lecture/records.ts";
import { editsOf } from "../draft.ts";
import type { Result } from "./command.ts";
import { clearSearch } from "../tend-search.ts";
import { forgetOldJobs } from "./jobs.ts";
import type { CommandRows } from "./row.ts";
import type { Writer } from "./writer.ts";

const DAY = 86_400_000;
/** How long a lecture stays in Trash, and how long the way back from a command is kept. */
const KEPT = 30 * DAY;

export async function emptyTrash(writer: Writer): Promise<Result<"emptyTrash">> {
  return { purged: await purge(writer, await trashedBefore(writer, "\uffff")) };
}

export async function deleteEverything({ database }: Writer): Promise<object> {
  for (const table of [...TABLES, "drafts", "tallies", "jobs"]) await database.table(table).clear();
  // A late repetition of an earlier one must not take what was saved since; its record holds no text.
  await database.operations.filter(({ type }) => type !== "deleteEverything").delete();
  await clearSearch(database);
  return {};
}

export async function tidy(writer: Writer): Promise<Result<"tidy">> {
  const limit = new Date(Date.parse(writer.now) - KEPT).toISOString();
  await writer.database.operations.where("at").below(limit).delete();
  await writer.database.drafts.where("updatedAt").below(limit).delete();
  await forgetOldJobs(writer.database, limit);
  return { purged: await purge(writer, await trashedBefore(writer, limit)) };
}

function trashedBefore({ database }: Writer, limit: string): Promise<Lecture[]> {
  return database.lectures.where("deletedAt").below(limit).toArray();
}

async function purge(writer: Writer, lectures: readonly Lecture[]): Promise<number> {
  const ids = lectures.map(({ id }) => id);
  for (const lecture of lectures) await writer.purge("lectures", lecture);
  for (const table of ["summaries", "transcripts", "notes"] as const) {
    await writer.database.table(table).where("lectureId").anyOf(ids).delete();
  }
  await writer.database.pictures.bulkDelete(ids);
  for (const id of ids) await writer.database.drafts.where("key").startsWith(editsOf(id)).delete();
  await writer.database.jobs.where("lectureId").anyOf(ids).delete();
  return ids.length;
}

export const trashCommands: CommandRows<"emptyTrash" | "deleteEverything" | "tidy"> = {
  emptyTrash: { run: emptyTrash, recorded: true },
  deleteEverything: { run: deleteEverything, recorded: true },
  tidy: { run: tidy, recorded: false },
};
