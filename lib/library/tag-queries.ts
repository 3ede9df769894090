import type { LibraryReader } from "./reader.ts";

/** How many entries bear at least one of these tags, Trash left out. */
export function countWithAny(library: LibraryReader, tags: readonly string[]): Promise<number> {
  return library.read(["lectures"], async ({ lectures }) => {
    const [trashed, ...bearers] = await Promise.all([
      lectures.keysBy("deletedAt"),
      ...tags.map((tag) => lectures.keysWhere("tags", tag)),
    ]);
    const inTrash = new Set(trashed);
    return new Set(bearers.flat().filter((id) => !inTrash.has(id))).size;
  });
}

/** When the newest entry with this tag was saved; null where it has none outside of Trash. Ids grow with time. */
export async function lastUse(library: LibraryReader, tag: string): Promise<string | null> {
  const [newest] = await library.read(["lectures"], ({ lectures }) =>
    lectures.last("tags", { value: tag, most: 1, passes: ({ deletedAt }) => deletedAt === null }),
  );
  return newest?.savedAt ?? null;
}

/** Tags of some entries, with the number of those that bear them, the most borne first. */
export async function tagsOf(
  library: LibraryReader,
  ids: readonly string[],
): Promise<{ readonly tag: string; readonly count: number }[]> {
  const counts = new Map<string, number>();
  for (const lecture of await library.read(["lectures"], ({ lectures }) => lectures.getAll(ids)))
    for (const tag of lecture?.tags ?? []) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].map(([tag, count]) => ({ tag, count })).toSorted((one, other) => other.count - one.count);
}
