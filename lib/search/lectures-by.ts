import { DocValues } from "./execute/doc-values.ts";
import { evaluate } from "./execute/evaluate.ts";
import { IndexReader } from "./execute/index-reader.ts";
import { lectureIds } from "./execute/lecture-ids.ts";
import { SEARCH_STORES } from "./index/stores.ts";
import type { Plan } from "./plan/query-plan.ts";
import { creatorNeed } from "./related.ts";

/**
 * For each of these creators so many ids at most of lectures outside of Trash, the newest first since ids grow with time.
 * All words of the name stand among their creators, in whatever order. Those of many that were imported together are
 * known when these are indexed; none while the index is being made.
 */
export async function lecturesBy(
  database: IDBDatabase,
  creators: readonly string[],
  most: number,
): Promise<string[][]> {
  const needs = creators.flatMap((creator) => creatorNeed(creator) ?? []);
  if (needs.length === 0) return [];
  const reader = await IndexReader.open(database.transaction([...SEARCH_STORES]), { isCounted: false });
  const ways = needs.map((need) => ({ needs: [need], literals: [], worth: 1 }));
  const plan: Plan = { clauses: [{ any: ways, not: false }], better: [] };
  const { matches } = await evaluate(reader, plan, await DocValues.read(reader, []));
  const found = await Promise.all(needs.map((need) => lectureIds(reader, matches.get(need)?.numbers ?? [])));
  return found.map((ids) =>
    ids
      .filter((id) => id !== undefined)
      .toSorted((one, other) => (one < other ? 1 : -1))
      .slice(0, most),
  );
}
