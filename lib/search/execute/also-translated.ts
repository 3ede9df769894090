import type { HighlightTerms } from "../../text/highlight.ts";
import { planQuery, type Plan, type Way } from "../plan/query-plan.ts";
import { translationOf, type Query, type Translation } from "../query/query.ts";
import type { Hit } from "../search-results.ts";
import { check, type Checking } from "./check.ts";
import { evaluate, type Evaluation } from "./evaluate.ts";
import { highlightTermsBy } from "./highlight-terms.ts";
import { hitsOf } from "./hits-of.ts";

interface AlsoFound {
  readonly hits: readonly Hit[];
  /** Their numbers. */
  readonly best: readonly number[];
  readonly all: readonly number[];
  readonly complete: boolean;
  readonly needs: readonly HighlightTerms[];
}

/** What has some of the query in the other language only, and is not among what was found as it was typed. */
export async function alsoTranslated(
  checking: Pick<Checking, "reader" | "source" | "docValues" | "sorted">,
  query: Query,
  known: ReadonlySet<number>,
  limit: number,
): Promise<AlsoFound> {
  const plan = planQuery(query, new Map());
  const all = await evaluate(checking.reader, plan, checking.docValues);
  const translations = (number: number): Translation[] => translationsIn(query, plan, all, number);
  const numbers = all.numbers.filter((number) => !known.has(number) && translations(number).length > 0);
  const evaluation = { ...all, numbers };
  const checked = await check({ ...checking, query, plan, evaluation, limit, isPartial: false });
  return {
    hits: await hitsOf(checking.reader, checked.best, evaluation, translations),
    best: checked.best,
    all: checked.all,
    complete: checked.complete,
    needs: highlightTermsBy(query, plan, evaluation),
  };
}

/** For each clause that a lecture does not have as it was typed, what it has instead. */
function translationsIn(query: Query, plan: Plan, { matches }: Evaluation, number: number): Translation[] {
  const fulfils = (way: Way | undefined): boolean =>
    way?.needs.every((need) => (matches.get(need)?.weights[number] ?? 0) > 0) ?? false;
  return query.clauses.flatMap(({ any, not }, at) => {
    if (not) return [];
    // A plan has a clause more in front of a query that only excludes.
    const ways = plan.clauses.at(at - query.clauses.length)?.any ?? [];
    const fitting = any.filter((_, way) => fulfils(ways[way])).map(translationOf);
    return fitting.includes(null) ? [] : fitting.filter((each) => each !== null).slice(0, 1);
  });
}
