import type { Plan } from "../plan/query-plan.ts";
import type { Query } from "../query/query.ts";
import { ranked } from "../ranking/rank.ts";
import type { Sorted } from "../ranking/sorted.ts";
import type { TextSource } from "../lecture-texts.ts";
import type { DocValues } from "./doc-values.ts";
import type { Evaluation } from "./evaluate.ts";
import type { IndexReader } from "./index-reader.ts";
import { lectureIds } from "./lecture-ids.ts";
import { LiteralReader } from "./literal.ts";
import { fits, uncertainClauses } from "./verify.ts";

export interface Checking {
  readonly reader: IndexReader;
  readonly source: TextSource;
  readonly query: Query;
  readonly plan: Plan;
  readonly evaluation: Evaluation;
  readonly docValues: DocValues;
  readonly limit: number;
  /** Another order than by how well it matches. */
  readonly sorted: Sorted | null;
  readonly isPartial: boolean;
}

export interface Checked {
  readonly best: readonly number[];
  /** All that were found, in no order. */
  readonly all: readonly number[];
  readonly complete: boolean;
}

const AT_ONCE = 16;

/** Leaves out what the text does not bear out, as far as results are wanted; the rest stays as the index has it. */
export async function check(checking: Checking): Promise<Checked> {
  const { reader, source, query, plan, evaluation, docValues, limit, sorted, isPartial } = checking;
  const rank = (most: number): number[] =>
    sorted ? sorted(evaluation.numbers).slice(0, most) : ranked(evaluation, docValues, most);
  const { numbers: all } = evaluation;
  const clauses = isPartial ? [] : uncertainClauses(plan);
  if (clauses.length === 0) {
    return { best: rank(limit), all, complete: true };
  }
  const numbers = rank(Infinity);
  const kept: number[] = [];
  let at = 0;
  for (; at < numbers.length && kept.length < limit; at += AT_ONCE) {
    const some = numbers.slice(at, at + AT_ONCE);
    const ids = await lectureIds(reader, some);
    const fitting = await Promise.all(
      some.map((number, index) => {
        const texts = new LiteralReader(reader.transaction, source, ids[index] ?? "", query.fields);
        return fits(number, clauses, evaluation, texts);
      }),
    );
    kept.push(...some.filter((_, index) => fitting[index]));
  }
  const rest = numbers.slice(at);
  const fitting = [...kept, ...rest];
  return { best: kept.slice(0, limit), all: fitting, complete: rest.length === 0 };
}
