import { translationOf, type Query, type Translation } from "../query/query.ts";
import type { Plan, Way } from "../plan/query-plan.ts";
import { ranked } from "../ranking/rank.ts";
import type { DocValues } from "./doc-values.ts";
import type { Evaluation } from "./evaluate.ts";

interface Found {
  readonly query: Query;
  readonly plan: Plan;
  readonly evaluation: Evaluation;
}

/** As `ranked`, with all that has everything as it was typed before what has some of it in the other language. */
export function rankedAsTyped(found: Found, docValues: DocValues, limit: number): number[] {
  const { evaluation } = found;
  const isTranslated = (number: number): boolean => translationsIn(found, number).length > 0;
  const typed = evaluation.numbers.filter((number) => !isTranslated(number));
  const first = ranked({ ...evaluation, numbers: typed }, docValues, limit);
  const others = evaluation.numbers.filter(isTranslated);
  return [...first, ...ranked({ ...evaluation, numbers: others }, docValues, limit - first.length)];
}

/** For each clause that a lecture does not have as it was typed, what it has instead. */
export function translationsIn({ query, plan, evaluation }: Found, number: number): Translation[] {
  const fulfils = (way: Way | undefined): boolean =>
    way?.needs.every((need) => (evaluation.matches.get(need)?.weights[number] ?? 0) > 0) ?? false;
  return query.clauses.flatMap(({ any, not }, at) => {
    if (not) return [];
    // A plan has a clause more in front of a query that only excludes.
    const ways = plan.clauses.at(at - query.clauses.length)?.any ?? [];
    const fitting = any.filter((_, way) => fulfils(ways[way])).map(translationOf);
    return fitting.includes(null) ? [] : fitting.filter((each) => each !== null).slice(0, 1);
  });
}
