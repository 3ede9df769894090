import { FIELD, SAID } from "../partition.ts";
import type { Translation } from "../query/query.ts";
import type { Hit } from "../search-results.ts";
import type { Evaluation } from "./evaluate.ts";
import type { IndexReader } from "./index-reader.ts";
import { lectureIds } from "./lecture-ids.ts";

const NONE: readonly Translation[] = [];

/** What is told of the lectures that were found. */
export async function hitsOf(
  reader: IndexReader,
  numbers: readonly number[],
  { scores, matches }: Evaluation,
  translations: (number: number) => readonly Translation[] = () => NONE,
): Promise<Hit[]> {
  const ids = await lectureIds(reader, numbers);
  const all = [...matches.values()];
  const hits: Hit[] = [];
  // A list may have a hundred thousand of them.
  for (const [at, number] of numbers.entries()) {
    const id = ids[at];
    if (id === undefined) continue;
    let fields = 0;
    for (const each of all) fields |= each.fieldsOf(number);
    hits.push({
      id,
      score: scores[number] ?? 0,
      isSaid: (fields & SAID) > 0,
      isSummary: (fields & FIELD.summary) > 0,
      translations: translations(number),
    });
  }
  return hits;
}
