import type { Lecture } from "../../lecture/lecture.ts";
import type { LibraryDatabase } from "../database.ts";
import { tablesOf } from "../dexie-reader.ts";
import { lecturesWith } from "../find-saved.ts";
import { RefusedError } from "./writer.ts";

/** The lecture that has this key, or that is known to be the same media elsewhere. Prefers one that is not in Trash. */
export async function findLecture(database: LibraryDatabase, keys: readonly string[]): Promise<Lecture | undefined> {
  const [best] = await lecturesWith(tablesOf(database, ["lectures"]), keys);
  return best;
}

export async function lectureById(database: LibraryDatabase, id: string): Promise<Lecture> {
  const lecture = await database.lectures.get(id);
  if (!lecture) throw new RefusedError("not-found", `No lecture has the id ${id}`);
  return lecture;
}
