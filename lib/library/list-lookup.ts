import { answerOf } from "../search/answer-of.ts";

/** How many of a list are in the library already. */
export interface ListLookup {
  readonly saved: number;
  readonly inTrash: number;
}

/** Counts the lectures with these keys that are saved, under the key or as the same media elsewhere. */
export async function lookupList(database: IDBDatabase, keys: readonly string[]): Promise<ListLookup> {
  const lectures = database.transaction("lectures").objectStore("lectures");
  const [trashed, ...found] = await Promise.all([
    answerOf(lectures.index("deletedAt").getAllKeys()),
    // Their ids only: a record can hold a description of many pages.
    ...keys.map((key) =>
      Promise.all([
        answerOf(lectures.index("key").getAllKeys(key)),
        answerOf(lectures.index("aliases").getAllKeys(key)),
      ]),
    ),
  ]);
  const inTrash = new Set(trashed.map(String));
  const ids = found.map((each) => each.flat().map(String)).filter((each) => each.length > 0);
  const saved = ids.filter((each) => each.some((id) => !inTrash.has(id))).length;
  return { saved, inTrash: ids.length - saved };
}
