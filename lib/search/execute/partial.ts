import type { Evaluation } from "./evaluate.ts";
import type { Plan, PlannedClause } from "../plan/query-plan.ts";
import { ENOUGH } from "../ranking/weights.ts";
import { rarity } from "../ranking/posting-weights.ts";

/** When no lecture has everything: those that have most of it. Filters and exclusions still hold. */
export function partial({ clauses }: Plan, evaluation: Evaluation, all: number): Evaluation {
  const scores = new Float32Array(evaluation.scores.length);
  const shares = new Float32Array(scores.length);
  const some = new Set<number>();
  let whole = 0;
  for (const { any } of clauses.filter((clause) => isCounted(clause))) {
    const found = any.flatMap(({ needs }) => needs.flatMap((need) => evaluation.matches.get(need) ?? []));
    for (const { weights, numbers } of found) {
      // What no lecture has can be asked of none.
      if (numbers.length === 0) continue;
      const worth = rarity(numbers.length, all);
      whole += worth / any.length;
      for (const number of numbers) {
        some.add(number);
        scores[number] = (scores[number] ?? 0) + (weights[number] ?? 0) * worth;
        shares[number] = (shares[number] ?? 0) + worth / any.length;
      }
    }
  }
  const filters = clauses.filter((clause) => !isCounted(clause));
  const numbers = [...some].filter((number) => {
    scores[number] = (scores[number] ?? 0) * (shares[number] ?? 0);
    return (shares[number] ?? 0) >= whole * ENOUGH && filters.every((clause) => passes(clause, number, evaluation));
  });
  return { ...evaluation, scores, numbers };
}

function isCounted({ any, not }: PlannedClause): boolean {
  return !not && any.some(({ needs }) => needs.some((need) => !need.isFilter));
}

function passes({ any, not }: PlannedClause, number: number, { matches }: Evaluation): boolean {
  const has = any.some(({ needs }) => needs.every((need) => (matches.get(need)?.weights[number] ?? 0) > 0));
  return has !== not;
}
