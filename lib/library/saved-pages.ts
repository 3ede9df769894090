import type { Lecture } from "../lecture/lecture.ts";
import type { LibraryDatabase } from "./database.ts";

/** For each of these keys the entry that has it, or that is the same media elsewhere; those in Trash are left out. */
export async function savedByKey(
  library: LibraryDatabase,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Lecture>> {
  const wanted = new Set(keys);
  const [byAlias, byKey] = await Promise.all([
    library.lectures
      .where("aliases")
      .anyOf([...wanted])
      .toArray(),
    library.lectures
      .where("key")
      .anyOf([...wanted])
      .toArray(),
  ]);
  const found = new Map<string, Lecture>();
  // An entry's own key counts before another one's alias.
  for (const lecture of [...byAlias, ...byKey]) {
    if (lecture.deletedAt !== null) continue;
    for (const key of [...lecture.aliases, lecture.key]) if (wanted.has(key)) found.set(key, lecture);
  }
  return found;
}
