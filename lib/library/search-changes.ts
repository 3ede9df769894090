import type { Lecture } from "../lecture/lecture.ts";
import { FAMILIES, type Family } from "../search/field.ts";
import { commitChanges } from "../search/keep/commit.ts";
import type { LibraryDatabase } from "./database.ts";
import type { Change } from "./operation.ts";
import { changedDocument } from "./search-documents.ts";

/** Which part of the index a field of a lecture is in; fields that are not searched are not here. */
const FAMILIES_OF: { readonly [field in keyof Lecture]?: readonly Family[] } = {
  title: ["text"],
  creators: ["text"],
  description: ["text"],
  tags: ["facts"],
  site: ["facts"],
  url: ["facts"],
  language: ["facts"],
  stub: ["facts"],
  savedAt: ["facts"],
  published: ["facts"],
  durationSeconds: ["facts"],
  currentSummaryId: ["facts", "text"],
  currentTranscriptId: ["facts", "speech"],
  deletedAt: FAMILIES,
};

/** Brings the search index up to what a command has changed, in the command's own transaction. */
export async function indexChanges(database: LibraryDatabase, changes: readonly Change[]): Promise<void> {
  const touched = new Map<string, Set<Family>>();
  const touch = (id: string, families: readonly Family[]): void => {
    if (families.length > 0) touched.set(id, new Set([...(touched.get(id) ?? []), ...families]));
  };
  for (const change of changes) {
    if (change.table === "lectures") touch(change.id, familiesOf(change.before, change.after));
    else if (change.table !== "pictures") {
      const row = await database.table<{ lectureId: string }>(change.table).get(change.id);
      if (row) touch(row.lectureId, change.table === "transcripts" ? ["speech"] : ["text"]);
    }
  }
  const ids = [...touched.keys()];
  const lectures = await database.lectures.bulkGet(ids);
  const documents = await Promise.all(
    lectures.map((lecture, at) =>
      changedDocument(database, ids[at] ?? "", lecture, touched.get(ids[at] ?? "") ?? new Set()),
    ),
  );
  await commitChanges(database, documents);
}

function familiesOf(before: Partial<Lecture> | null, after: Partial<Lecture>): readonly Family[] {
  if (before === null) return FAMILIES;
  const fields = Object.keys({ ...before, ...after }) as (keyof Lecture)[];
  return [...new Set(fields.flatMap((field) => FAMILIES_OF[field] ?? []))];
}
