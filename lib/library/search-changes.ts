import type { Lecture } from "../lecture/lecture.ts";
import { PARTITIONS, type Partition } from "../search/partition.ts";
import { commitChanges } from "../search/index/commit.ts";
import type { ChangedDocument } from "../search/index/document.ts";
import { moveInIndex } from "../search/index/move.ts";
import type { LibraryDatabase } from "./database.ts";
import type { WrittenRecords } from "./commands/writer.ts";
import type { Change } from "./operation.ts";
import { rowsHere } from "./rows-here.ts";
import { documentOf, isFound, type LectureParts, readDocuments, type Wanted } from "./search-documents.ts";

/** Which part of the index a field of a lecture is in; fields that are not searched are not here. */
const SEARCHED: { readonly [field in keyof Lecture]?: readonly Partition[] } = {
  kind: ["facts"],
  title: ["facts", "text"],
  creators: ["text"],
  description: ["text"],
  tags: ["facts"],
  site: ["facts", "text"],
  url: ["facts", "text"],
  aliases: ["facts"],
  distinctFrom: ["facts"],
  chapters: ["text"],
  series: ["facts", "text"],
  keywords: ["text"],
  language: ["facts"],
  stub: ["facts"],
  savedAt: ["facts"],
  published: ["facts"],
  seenAt: ["facts"],
  watchedSeconds: ["facts"],
  durationSeconds: ["facts"],
  currentSummaryId: ["facts", "text"],
  currentTranscriptId: ["facts", "speech"],
  deletedAt: PARTITIONS,
};
const PARTITIONS_OF = new Map<string, readonly Partition[]>(Object.entries(SEARCHED));

/** Brings the search index up to what a command has changed, in the command's own transaction. */
export async function indexChanges(
  database: LibraryDatabase,
  changes: readonly Change[],
  written: WrittenRecords,
): Promise<void> {
  const changesOf = changesByLecture(changes, written);
  const lectureOf = (id: string): Lecture | undefined => {
    const record = written.get(`lectures ${id}`);
    return record && "tags" in record ? record : undefined;
  };
  const isNew = new Set(changes.flatMap(({ table, id, before }) => (table === "lectures" && !before ? [id] : [])));
  const own = partsAmong(written);
  const moved = await moveInIndex(
    database,
    [...changesOf].flatMap(([id, some]) => {
      const lecture = id === null ? undefined : lectureOf(id);
      return lecture && some.every(isMove) && some.length === 1
        ? [{ id: lecture.id, isGone: lecture.deletedAt !== null }]
        : [];
    }),
  );
  const touched = [...changesOf].flatMap(([id, some]) => {
    const partitions = new Set(some.flatMap(partitionsOf));
    return id === null || moved.has(id) || partitions.size === 0 ? [] : [{ id, partitions }];
  });
  const documents: ChangedDocument[] = [];
  const asked: TouchedLecture[] = [];
  for (const { id, partitions } of touched) {
    const lecture = lectureOf(id);
    // A lecture that is new has no other parts than those that were written with it: nothing need be looked up.
    if (!lecture || !isNew.has(id)) asked.push({ id, lecture, partitions });
    else documents.push(isFound(lecture) ? documentOf(lecture, own(lecture), partitions) : { id, isGone: true });
  }
  await commitChanges(database, [...documents, ...(await readAsked(database, asked))]);
}

type TouchedLecture = Wanted & { readonly partitions: ReadonlySet<Partition> };

/** Most commands change the same of all lectures: these are read together. */
async function readAsked(database: LibraryDatabase, asked: readonly TouchedLecture[]): Promise<ChangedDocument[]> {
  const absent = asked.filter(({ lecture }) => lecture === undefined).map(({ id }) => id);
  const rows = await rowsHere(database.table<Lecture, string>("lectures"), absent);
  const here = new Map(absent.map((id, at) => [id, rows[at]]));
  const whole = asked.map((each) => ({ ...each, lecture: each.lecture ?? here.get(each.id) }));
  const groups = Map.groupBy(whole, ({ partitions }) => PARTITIONS.filter((each) => partitions.has(each)).join());
  const read = [...groups.values()].map((some) => readDocuments(database, some, some[0]?.partitions ?? new Set()));
  return (await Promise.all(read)).flat();
}

/** What a command has written of each lecture. */
function partsAmong(written: WrittenRecords) {
  const all = [...written];
  const summaries = all.flatMap(([name, each]) => (name.startsWith("summaries ") && "source" in each ? [each] : []));
  const notes = all.flatMap(([name, each]) => (name.startsWith("notes ") && "atSeconds" in each ? [each] : []));
  const summariesOf = Map.groupBy(summaries, ({ lectureId }) => lectureId);
  const notesOf = Map.groupBy(notes, ({ lectureId }) => lectureId);
  return ({ id, currentTranscriptId }: Pick<Lecture, "id"> & Partial<Lecture>): LectureParts => {
    const picture = written.get(`pictures ${id}`);
    const transcript = written.get(`transcripts ${currentTranscriptId}`);
    return {
      hasPicture: picture?.deletedAt === null,
      summaries: summariesOf.get(id) ?? [],
      notes: notesOf.get(id) ?? [],
      transcript: transcript && "cues" in transcript ? transcript : undefined,
    };
  };
}

/** To Trash, or out of it, and nothing else. */
function isMove({ table, before, after }: Change): boolean {
  return table === "lectures" && before !== null && Object.keys({ ...before, ...after }).join() === "deletedAt";
}

/** A part that has moved is a change of both its lectures. */
function changesByLecture(changes: readonly Change[], written: WrittenRecords): Map<string | null, Change[]> {
  const byLecture = Map.groupBy(changes, (change) => lectureIdOf(change, written));
  for (const change of changes) {
    const former = change.table !== "lectures" && change.before?.lectureId;
    if (former) byLecture.set(former, [...(byLecture.get(former) ?? []), change]);
  }
  return byLecture;
}

/** The lecture that a changed record is, or belongs to. */
export function lectureIdOf({ table, id }: Change, written: WrittenRecords): string | null {
  if (table === "lectures") return id;
  const record = written.get(`${table} ${id}`);
  return record && "lectureId" in record ? record.lectureId : null;
}

function partitionsOf({ table, before, after }: Change): readonly Partition[] {
  if (table === "stills") return [];
  if (table === "pictures") return ["facts"];
  if (table !== "lectures") return table === "transcripts" ? ["speech"] : ["text"];
  if (before === null) return PARTITIONS;
  const fields = Object.keys({ ...before, ...after });
  return [...new Set(fields.flatMap((field) => PARTITIONS_OF.get(field) ?? []))];
}
