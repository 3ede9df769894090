import type { Lecture } from "../../lecture/lecture.ts";
import type { Records, Table } from "../../lecture/records.ts";
import type { IdMapping, Input, Result } from "./command.ts";
import { findLecture } from "./lectures.ts";
import { spellTags } from "./spelling.ts";
import type { Writer } from "./writer.ts";

type Outcome = "added" | "merged" | "skipped";

/** Adds records that are not in the library yet. The same media under another id is merged into the lecture that is here. */
export async function importRecords(
  writer: Writer,
  { batch, mapping }: Input<"importRecords">,
): Promise<Result<"importRecords">> {
  const counts = { added: 0, merged: 0, skipped: 0 };
  const ids: Record<string, string> = { ...mapping };
  const spellings = new Map<string, string>();
  for (const lecture of batch.lectures) {
    const outcome = await importLecture(writer, lecture, ids, spellings);
    counts[outcome]++;
  }
  for (const table of ["summaries", "transcripts", "notes", "pictures"] as const) {
    for (const record of batch[table]) await importPart(writer, table, record, ids);
  }
  for (const { id } of batch.lectures) await dropForeignSummary(writer, ids[id] ?? id);
  return { ...counts, mapping: ids };
}

async function importLecture(
  writer: Writer,
  incoming: Lecture,
  ids: Record<string, string>,
  spellings: Map<string, string>,
): Promise<Outcome> {
  const { database } = writer;
  const tags = await spellTags(database, incoming.tags, spellings);
  const same = await database.lectures.get(incoming.id);
  const existing = same ?? (await findLecture(database, [incoming.key, ...incoming.aliases]));
  if (!existing) {
    await writer.put("lectures", undefined, { ...incoming, tags });
    return "added";
  }
  ids[incoming.id] = existing.id;
  const merged = mergeLectures(existing, { ...incoming, tags });
  if (JSON.stringify(merged) === JSON.stringify(existing)) return "skipped";
  await writer.change("lectures", existing, merged);
  return "merged";
}

/** What is here stays; empty fields are filled, tags and aliases are joined. */
function mergeLectures(existing: Lecture, incoming: Lecture): Lecture {
  const isEmpty = (value: unknown) => value === null || value === "" || (Array.isArray(value) && value.length === 0);
  const filled = Object.entries(incoming).filter(
    ([name, value]) => isEmpty(Object(existing)[name]) && !isEmpty(value) && name !== "deletedAt",
  );
  const aliases = new Set([...existing.aliases, ...incoming.aliases, incoming.key]);
  aliases.delete(existing.key);
  return {
    ...existing,
    ...Object.fromEntries(filled),
    // Who brings a lecture back from a file wants to see it.
    deletedAt: incoming.deletedAt === null ? null : existing.deletedAt,
    tags: [...new Set([...existing.tags, ...incoming.tags])],
    aliases: [...aliases],
  };
}

/** A summary, transcript, note or picture goes to its lecture, unless it is there already. */
async function importPart<T extends Exclude<Table, "lectures">>(
  writer: Writer,
  table: T,
  record: Records[T],
  ids: IdMapping,
): Promise<void> {
  const lectureId = ids[record.lectureId] ?? record.lectureId;
  const id = table === "pictures" ? lectureId : record.id;
  const there: Records[T] | undefined = await writer.database.table(table).get(id);
  const lecture = await writer.database.lectures.get(lectureId);
  if (!there && lecture) await writer.put(table, undefined, { ...record, id, lectureId });
}

/** A file can name a summary as current that belongs to another lecture here. */
async function dropForeignSummary(writer: Writer, id: string): Promise<void> {
  const lecture = await writer.database.lectures.get(id);
  if (!lecture?.currentSummaryId) return;
  const summary = await writer.database.summaries.get(lecture.currentSummaryId);
  if (summary && summary.lectureId !== id) await writer.change("lectures", lecture, { currentSummaryId: null });
}
