import type { Lecture } from "../../lecture/lecture.ts";
import type { IsoDateTime } from "../../lecture/record.ts";
import { MANY_PARTS, type Records } from "../../lecture/records.ts";
import { eraseFromIndex } from "../../search/index/erase.ts";
import type { LibraryDatabase } from "../database.ts";
import { editsOf } from "../draft.ts";
import { pageOf } from "../job.ts";
import type { Operation } from "../operation.ts";
import { erasePartsOfDocuments } from "../pending.ts";
import { eraseDrafts } from "../tombstone.ts";
import { forget, jobsFor } from "./jobs.ts";
import type { Writer } from "./writer.ts";

type ErasedPart = Records[(typeof MANY_PARTS)[number]];

/**
 * Deletes lectures for good, with all that says a word of them. What was typed for their pages, and summaries that are
 * made for them, go if they are not newer than `until` says: what came after a deletion was not deleted.
 */
export async function eraseLectures(
  writer: Writer,
  lectures: readonly Lecture[],
  until: (lecture: Lecture) => IsoDateTime,
): Promise<void> {
  if (lectures.length === 0) return;
  const { database } = writer;
  const ids = lectures.map(({ id }) => id);
  const gone = new Set(ids);
  for (const lecture of lectures) await writer.purge("lectures", lecture);
  for (const table of MANY_PARTS) {
    const own = await database.table<unknown, string>(table).where("lectureId").anyOf(ids).primaryKeys();
    for (const id of own) gone.add(id);
    await database.table(table).bulkDelete(own);
  }
  await database.pictures.bulkDelete(ids);
  await database.jobs.where("lectureId").anyOf(ids).delete();
  for (const lecture of lectures) await erasePage(writer, lecture, until(lecture));
  await leaveIds(writer, gone, ids);
}

/** Deletes parts for good that were deleted by themselves before this moment. */
export async function eraseParts(writer: Writer, limit: IsoDateTime): Promise<void> {
  const gone = new Set<string>();
  const lectures = new Set<string>();
  for (const table of MANY_PARTS) {
    const old: ErasedPart[] = await writer.database.table(table).where("deletedAt").below(limit).toArray();
    for (const { id, lectureId } of old) {
      gone.add(id);
      lectures.add(lectureId);
    }
    await writer.database.table(table).bulkDelete(old.map(({ id }) => id));
  }
  // With its note, whose id it has, goes what the video showed then.
  await writer.database.stills.bulkDelete([...gone]);
  if (gone.size > 0) await leaveIds(writer, gone, [...lectures]);
  writer.touch(lectures);
  if (writer.isSynced) await erasePartsOfDocuments(writer.database, gone, [...lectures]);
}

/** What was typed for the page of a lecture and into its fields, and what is made for it. */
async function erasePage({ database }: Writer, { id, key, aliases }: Lecture, until: IsoDateTime): Promise<void> {
  const edits = await database.drafts.where("key").startsWith(editsOf(id)).primaryKeys();
  const pages = await database.drafts.bulkGet([key, ...aliases]);
  const typed = pages.flatMap((draft) => (draft && draft.updatedAt <= until ? [draft.key] : []));
  await eraseDrafts(database, [...edits, ...typed], until);
  for (const page of [key, ...aliases]) {
    const jobs = await jobsFor(database, pageOf(page));
    await forget(
      database,
      jobs.filter(({ createdAt }) => createdAt <= until),
    );
  }
}

/** Takes deleted records out of the ways back and of the index; an id and a time of each stay. */
export async function leaveIds(
  { database, now }: Writer,
  gone: ReadonlySet<string>,
  lectures: readonly string[],
): Promise<void> {
  await database.tombstones.bulkPut([...gone].map((id) => ({ id, at: now })));
  await withoutWayBack(database, gone);
  await eraseFromIndex(database, lectures);
}

/** An operation that changed other records too can still be taken back for these. */
async function withoutWayBack(database: LibraryDatabase, gone: ReadonlySet<string>): Promise<void> {
  await database.operations.toCollection().modify((operation, context) => {
    const changes = operation.changes.filter(({ id }) => !gone.has(id));
    const result = withoutMisfits(operation.result, gone);
    if (changes.length === operation.changes.length && result === operation.result) return false;
    context.value = { ...operation, changes, result };
    return true;
  });
}

/** An answer names records that did not fit, with what stood in them. */
function withoutMisfits(result: Operation["result"], gone: ReadonlySet<string>): Operation["result"] {
  if (result === null) return null;
  const isGone = (each: unknown) =>
    typeof each === "object" && each !== null && "id" in each && gone.has(String(each.id));
  const named = Object.entries(result).filter(([, value]) => Array.isArray(value) && value.some(isGone));
  if (named.length === 0) return result;
  const left = named.map(([name, value]) => [
    name,
    Array.isArray(value) ? value.filter((each) => !isGone(each)) : value,
  ]);
  return { ...result, ...Object.fromEntries(left) };
}
