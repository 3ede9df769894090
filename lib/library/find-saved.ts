import type { Lecture } from "../lecture/lecture.ts";
import type { LibraryReader, Tables } from "./reader.ts";

/**
 * The lectures that have one of these keys, or that are known to be the same media elsewhere, the best first: of a key
 * that comes before, under their own key before another one's alias; those in Trash after all others.
 */
export async function lecturesWith({ lectures }: Tables<"lectures">, keys: readonly string[]): Promise<Lecture[]> {
  const found = await Promise.all([lectures.whereAny("key", keys), lectures.whereAny("aliases", keys)]);
  const places = new Map(keys.map((key, place) => [key, place]));
  const placeOf = (key: string) => places.get(key) ?? Infinity;
  const ranked = [...new Map(found.flat().map((lecture) => [lecture.id, lecture])).values()].map((lecture) => ({
    lecture,
    rank: [lecture.deletedAt === null ? 0 : 1, placeOf(lecture.key), Math.min(...lecture.aliases.map(placeOf))],
  }));
  return ranked.toSorted((one, other) => compare(one.rank, other.rank)).map(({ lecture }) => lecture);
}

function compare(one: readonly number[], other: readonly number[]): number {
  const first = one.findIndex((each, at) => each !== other[at]);
  return first < 0 ? 0 : (one[first] ?? 0) - (other[first] ?? 0);
}

/** For each of these keys the entry that is saved for it; those in Trash are left out. */
export async function savedByKey(
  library: LibraryReader,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Lecture>> {
  const wanted = new Set(keys);
  const found = await library.read(["lectures"], (tables) => lecturesWith(tables, [...wanted]));
  const saved = new Map<string, Lecture>();
  const live = found.filter(({ deletedAt }) => deletedAt === null);
  for (const lecture of live) for (const alias of lecture.aliases) if (wanted.has(alias)) saved.set(alias, lecture);
  // An entry's own key counts before another one's alias.
  for (const lecture of live) if (wanted.has(lecture.key)) saved.set(lecture.key, lecture);
  return saved;
}

/** How many of a list are in the library already. */
export interface ListLookup {
  readonly saved: number;
  readonly inTrash: number;
}

/** Counts the lectures with these keys that are saved, under the key or as the same media elsewhere. */
export async function lookupList(library: LibraryReader, keys: readonly string[]): Promise<ListLookup> {
  // Their ids only: a record can hold a description of many pages.
  const [trashed, ...found] = await library.read(["lectures"], ({ lectures }) =>
    Promise.all([
      lectures.keysBy("deletedAt"),
      ...keys.map(async (key) =>
        (await Promise.all([lectures.keysWhere("key", key), lectures.keysWhere("aliases", key)])).flat(),
      ),
    ]),
  );
  const inTrash = new Set(trashed);
  const ids = found.filter((each) => each.length > 0);
  const saved = ids.filter((each) => each.some((id) => !inTrash.has(id))).length;
  return { saved, inTrash: ids.length - saved };
}
