import type { Lecture } from "../../lecture/lecture.ts";
import { TABLES } from "../../lecture/records.ts";
import type { Result } from "./command.ts";
import { clearSearch } from "../clear-search.ts";
import { EVERYTHING, forgetDraftStones } from "../tombstone.ts";
import { eraseLectures, eraseParts } from "./erase.ts";
import { forgetOldBulks } from "./bulk-action.ts";
import { forgetOldJobs } from "./jobs.ts";
import { forgetSync } from "./syncing.ts";
import type { CommandRows } from "./row.ts";
import type { Writer } from "./writer.ts";

const DAY = 86_400_000;
/** How long a lecture stays in Trash, and how long the way back from a command is kept. */
const KEPT = 30 * DAY;

export async function emptyTrash(writer: Writer): Promise<Result<"emptyTrash">> {
  const lectures = await trashedBefore(writer, "\uffff");
  await eraseLectures(writer, lectures, () => writer.now);
  return { purged: lectures.length };
}

/** The other devices keep what they have: who wants it gone there too deletes it from the server. */
export async function deleteEverything({ database, now }: Writer): Promise<object> {
  for (const table of TABLES) {
    const ids = await database.table<unknown, string>(table).toCollection().primaryKeys();
    await database.tombstones.bulkPut(ids.map((id) => ({ id, at: now })));
  }
  for (const table of [...TABLES, "drafts", "tallies", "jobs", "bulks", "bulkPortions"])
    await database.table(table).clear();
  await forgetSync(database);
  await database.tombstones.put({ id: EVERYTHING, at: now });
  await database.operations.toCollection().modify((operation, context) => {
    // A late repetition must not take what was saved since, nor bring back what is gone.
    if (operation.type === "deleteEverything") return false;
    context.value = { ...operation, result: null, changes: [], erased: true };
    return true;
  });
  await clearSearch(database);
  return {};
}

export async function tidy(writer: Writer): Promise<Result<"tidy">> {
  const { database } = writer;
  const limit = new Date(Date.parse(writer.now) - KEPT).toISOString();
  // The newest stays: by it a library is known to have lost its latest changes.
  const [newest] = await database.operations.orderBy("at").reverse().limit(1).keys();
  const end = typeof newest === "string" && newest < limit ? newest : limit;
  await database.operations.where("at").below(end).delete();
  await database.drafts.where("updatedAt").below(limit).delete();
  await forgetDraftStones(database, limit);
  await forgetOldBulks(database, limit);
  await forgetOldJobs(database, limit);
  const lectures = await trashedBefore(writer, limit);
  // Nobody is asked here: what was typed for a page while its entry lay in Trash stays.
  await eraseLectures(writer, lectures, ({ deletedAt }) => deletedAt ?? limit);
  await eraseParts(writer, limit);
  return { purged: lectures.length };
}

function trashedBefore({ database }: Writer, limit: string): Promise<Lecture[]> {
  return database.lectures.where("deletedAt").below(limit).toArray();
}

export const trashCommands: CommandRows<"emptyTrash" | "deleteEverything" | "tidy"> = {
  emptyTrash: { run: emptyTrash, recorded: true, room: "none" },
  deleteEverything: { run: deleteEverything, recorded: true, room: "none" },
  tidy: { run: tidy, recorded: false, room: "none" },
};
