import type { Lecture } from "../../lecture/lecture.ts";
import type { PartTable, Records, Table } from "../../lecture/records.ts";
import type { Transcript } from "../../lecture/transcript.ts";
import { difference } from "../operation.ts";
import type { Pair, Writer } from "./writer.ts";

/** Of a snapshot, the records of one table as they were; or ids of those that came since. */
export type Restored =
  | { readonly [T in PartTable]: { readonly table: T; readonly records: readonly Records[T][] } }[PartTable]
  | { readonly table: "lectures"; readonly records: readonly Lecture[]; readonly hasTranscripts: boolean }
  /** Transcripts that the snapshot names without their words. */
  | { readonly table: "transcripts"; readonly marks: readonly Pick<Transcript, "id" | "deletedAt">[] }
  | { readonly table: Exclude<Table, "pictures">; readonly gone: readonly string[] };

/** Makes records what they were, and takes away what came since; what has been deleted for good since stays so. */
export async function restoreStep(writer: Writer, restored: Restored) {
  if ("gone" in restored) return takeAway(writer, restored.table, restored.gone);
  if ("marks" in restored) return restoreMarks(writer, restored.marks);
  if (restored.table === "lectures") return restoreLectures(writer, restored.records, restored.hasTranscripts);
  return restoreParts(writer, restored.table, restored.records);
}

async function takeAway(writer: Writer, table: Exclude<Table, "pictures">, ids: readonly string[]) {
  const found: Records[typeof table][] = (await writer.database.table(table).bulkGet([...ids])).filter(Boolean);
  return writer.changeAll(table, found, ({ deletedAt }) => (deletedAt === null ? { deletedAt: writer.now } : null));
}

async function restoreMarks(writer: Writer, marks: readonly Pick<Transcript, "id" | "deletedAt">[]) {
  const former = new Map(marks.map(({ id, deletedAt }) => [id, deletedAt]));
  const found = await writer.database.transcripts.bulkGet([...former.keys()]);
  const here = found.filter((transcript) => transcript !== undefined);
  return writer.changeAll("transcripts", here, ({ id, deletedAt }) => {
    const was = former.get(id) ?? null;
    return was === deletedAt ? null : { deletedAt: was };
  });
}

async function restoreLectures(writer: Writer, records: readonly Lecture[], hasTranscripts: boolean) {
  const { lectures } = writer.database;
  const others = await lectures
    .where("key")
    .anyOf(records.map(({ key }) => key))
    .toArray();
  const holders = new Map(others.map((lecture) => [lecture.key, lecture]));
  // Its media may have been saved anew under another id, or joined with another entry: that one keeps the name.
  const named = records.map((record) => ({ record, holder: holders.get(record.key) }));
  const free = named.flatMap(({ record, holder }) => (!holder || holder.id === record.id ? [record] : []));
  return put(writer, "lectures", hasTranscripts ? free : await withTranscriptsHere(writer, free));
}

/** Where its transcript does not come back with it, a lecture shows one only if that is here. */
async function withTranscriptsHere({ database }: Writer, records: readonly Lecture[]): Promise<Lecture[]> {
  const wanted = records.map(({ currentTranscriptId }) => currentTranscriptId ?? "");
  const here = new Set(await database.transcripts.where("id").anyOf(wanted).primaryKeys());
  return records.map((record) =>
    here.has(record.currentTranscriptId ?? "") ? record : { ...record, currentTranscriptId: null },
  );
}

async function restoreParts<T extends PartTable>(writer: Writer, table: T, records: readonly Records[T][]) {
  const homes = await writer.database.lectures.bulkGet([...new Set(records.map(({ lectureId }) => lectureId))]);
  const there = new Set(homes.map((lecture) => lecture?.id));
  return put(
    writer,
    table,
    records.filter(({ lectureId }) => there.has(lectureId)),
  );
}

async function put<T extends Table>(writer: Writer, table: T, records: readonly Records[T][]) {
  const ids = records.map(({ id }) => id);
  const [current, stones] = await Promise.all([
    writer.database.table(table).bulkGet(ids) as Promise<(Records[T] | undefined)[]>,
    writer.database.tombstones.bulkGet(ids),
  ]);
  const pairs = records.flatMap((record, at): Pair<Records[T]>[] => {
    const before = current[at];
    if (stones[at] !== undefined || (before && isSame(before, record))) return [];
    return [{ before, after: { ...record, rev: (before?.rev ?? record.rev) + 1, updatedAt: writer.now } }];
  });
  const misfits = await writer.putAll(table, pairs);
  return { changed: pairs.length - misfits.length, misfits };
}

function isSame<R extends object>(before: R, after: R): boolean {
  return Object.keys(difference(before, after).after).length === 0;
}
