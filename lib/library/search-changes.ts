import type { Lecture } from "../lecture/lecture.ts";
import type { Picture } from "../lecture/picture.ts";
import { PARTITIONS, type Partition } from "../search/partition.ts";
import { commitChanges } from "../search/index/commit.ts";
import { moveInIndex } from "../search/index/move.ts";
import type { LibraryDatabase } from "./database.ts";
import type { WrittenRecords } from "./commands/writer.ts";
import type { Change } from "./operation.ts";
import { changedDocument } from "./search-documents.ts";

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
  chapters: ["text"],
  series: ["facts", "text"],
  keywords: ["text"],
  language: ["facts"],
  stub: ["facts"],
  savedAt: ["facts"],
  published: ["facts"],
  seenAt: ["facts"],
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
  const changesOf = Map.groupBy(changes, (change) => lectureIdOf(change, written));
  const lectureOf = (id: string): Lecture | undefined => {
    const record = written.get(`lectures ${id}`);
    return record && "tags" in record ? record : undefined;
  };
  const isNew = new Set(changes.flatMap(({ table, id, before }) => (table === "lectures" && !before ? [id] : [])));
  /** What was written, or that a lecture that is new has none: what can be known without a look at the database. */
  const pictureOf = (id: string): Picture | null | undefined => {
    const record = written.get(`pictures ${id}`);
    return record && "base64" in record ? record : isNew.has(id) ? null : undefined;
  };
  const moved = await moveInIndex(
    database,
    [...changesOf].flatMap(([id, own]) => {
      const lecture = id === null ? undefined : lectureOf(id);
      return lecture && own.every(isMove) && own.length === 1
        ? [{ id: lecture.id, isGone: lecture.deletedAt !== null }]
        : [];
    }),
  );
  const touched = [...changesOf].flatMap(([id, own]) => {
    const partitions = new Set(own.flatMap(partitionsOf));
    return id === null || moved.has(id) || partitions.size === 0 ? [] : [{ id, partitions }];
  });
  const documents = await Promise.all(
    touched.map(async ({ id, partitions }) =>
      changedDocument(database, id, lectureOf(id) ?? (await database.lectures.get(id)), partitions, pictureOf(id)),
    ),
  );
  await commitChanges(database, documents);
}

/** To Trash, or out of it, and nothing else. */
function isMove({ table, before, after }: Change): boolean {
  return table === "lectures" && before !== null && Object.keys({ ...before, ...after }).join() === "deletedAt";
}

function lectureIdOf({ table, id }: Change, written: WrittenRecords): string | null {
  if (table === "lectures") return id;
  const record = written.get(`${table} ${id}`);
  return record && "lectureId" in record ? record.lectureId : null;
}

function partitionsOf({ table, before, after }: Change): readonly Partition[] {
  if (table === "pictures") return ["facts"];
  if (table !== "lectures") return table === "transcripts" ? ["speech"] : ["text"];
  if (before === null) return PARTITIONS;
  const fields = Object.keys({ ...before, ...after });
  return [...new Set(fields.flatMap((field) => PARTITIONS_OF.get(field) ?? []))];
}
