import { DocValues } from "./execute/doc-values.ts";
import { evaluate } from "./execute/evaluate.ts";
import { IndexReader } from "./execute/index-reader.ts";
import { lectureIds } from "./execute/lecture-ids.ts";
import { SEARCH_STORES } from "./index/stores.ts";
import { FIELD, SAID } from "./partition.ts";
import { planQuery, type Need } from "./plan/query-plan.ts";
import { parseQuery } from "./query/parse-query.ts";
import { docValuesIn, type Query } from "./query/query.ts";
import { rarity } from "./ranking/posting-weights.ts";

export interface ExplainedNeed {
  /** Terms that were found for it anywhere, those of words as they are folded. */
  readonly terms: readonly string[];
  /** How many lectures have it. */
  readonly lectures: number;
  /** Whether this one has it, in which fields, and what it counts there. */
  readonly has: boolean;
  readonly fields: readonly string[];
  readonly weight: number;
  readonly rarity: number;
}

export interface Explanation {
  readonly query: Query;
  /** Whether the lecture fits, before phrases are looked up in its text, and with what score. */
  readonly isFound: boolean;
  readonly score: number;
  /** In the order of the query; after them neighbours, which only count. */
  readonly needs: readonly ExplainedNeed[];
}

/** For a developer: why a query, as it is typed, finds a lecture or not, and what each thing of it counts. */
export async function explain(database: IDBDatabase, text: string, id: string): Promise<Explanation> {
  const reader = await IndexReader.open(database.transaction([...SEARCH_STORES]));
  const query = parseQuery(text);
  const plan = planQuery(query, new Map());
  const { matches, terms, numbers, scores } = await evaluate(
    reader,
    plan,
    await DocValues.read(reader, docValuesIn(query)),
  );
  const number = await numberOf(reader, id);
  const needs = [...plan.clauses.flatMap(({ any }) => any.flatMap((way) => way.needs)), ...plan.better];
  const explained = (need: Need): ExplainedNeed => {
    const own = matches.get(need);
    const weight = own?.weights[number] ?? 0;
    return {
      terms: [...(terms.get(need) ?? [])],
      lectures: own?.count ?? 0,
      has: weight > 0,
      fields: fieldsOf(own?.fieldsOf(number) ?? 0),
      weight,
      rarity: need.isFilter ? 0 : rarity(own?.count ?? 0, reader.state.live),
    };
  };
  return { query, isFound: numbers.includes(number), score: scores[number] ?? 0, needs: needs.map(explained) };
}

/** The number of a lecture in the index; -1 when it has none. */
async function numberOf(reader: IndexReader, id: string): Promise<number> {
  const all = Array.from({ length: reader.state.nextNumber }, (_, number) => number);
  return (await lectureIds(reader, all)).lastIndexOf(id);
}

function fieldsOf(bits: number): string[] {
  const names = Object.entries(FIELD).flatMap(([name, bit]) => ((bits & bit) === 0 ? [] : [name]));
  return (bits & SAID) === 0 ? names : [...names, "transcript"];
}
