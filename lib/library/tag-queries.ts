import type { LibraryDatabase } from "./database.ts";

/** How many entries bear at least one of these tags, Trash left out. */
export async function countWithAny(library: LibraryDatabase, tags: readonly string[]): Promise<number> {
  const ids = new Set<string>();
  for (const tag of tags) for (const id of await library.lectures.where("tags").equals(tag).primaryKeys()) ids.add(id);
  const inTrash = await library.lectures.where("deletedAt").above("").primaryKeys();
  for (const id of inTrash) ids.delete(id);
  return ids.size;
}

/** When the newest entry with this tag was saved; null where it has none outside of Trash. Ids grow with time. */
export async function lastUse(library: LibraryDatabase, tag: string): Promise<string | null> {
  const newest = await library.lectures
    .where("tags")
    .equals(tag)
    .reverse()
    .filter(({ deletedAt }) => deletedAt === null)
    .first();
  return newest?.savedAt ?? null;
}

/** Tags of some entries, with the number of those that bear them, the most borne first. */
export async function tagsOf(
  library: LibraryDatabase,
  ids: readonly string[],
): Promise<{ readonly tag: string; readonly count: number }[]> {
  const counts = new Map<string, number>();
  for (const lecture of await library.lectures.bulkGet([...ids]))
    for (const tag of lecture?.tags ?? []) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].map(([tag, count]) => ({ tag, count })).toSorted((one, other) => other.count - one.count);
}

/** What these entries are called, in their order. */
export async function titlesOf(library: LibraryDatabase, ids: readonly string[]): Promise<readonly string[]> {
  return (await library.lectures.bulkGet([...ids])).flatMap((lecture) => lecture?.title ?? []);
}
