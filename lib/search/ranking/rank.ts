import type { DocValues } from "../execute/doc-values.ts";
import { NEAR } from "./weights.ts";
import type { Scored } from "../execute/combine.ts";

const SCORE_STEP = Math.log(NEAR);
/** Up to so many results are picked out one by one; more are sorted. */
const FEW = 200;

interface Ranked {
  readonly number: number;
  readonly step: number;
  /** The day of saving. */
  readonly day: number;
}

/** The `limit` best lectures that were found, best first; of equals the newest. */
export function ranked({ numbers, scores }: Scored, docValues: DocValues, limit: number): number[] {
  // Most of many hits have the score of the one before.
  let [lastScore, lastStep] = [Number.NaN, 0];
  const stepOf = (score: number): number => {
    if (score !== lastScore) [lastScore, lastStep] = [score, Math.round(Math.log(score) / SCORE_STEP)];
    return lastStep;
  };
  const rank = (number: number): Ranked => ({
    number,
    step: stepOf(scores[number] ?? 0),
    day: docValues.day(number),
  });
  if (limit > FEW || numbers.length <= limit)
    return numbers
      .map(rank)
      .toSorted(compare)
      .slice(0, limit)
      .map(({ number }) => number);
  const best: Ranked[] = [];
  let least = 0;
  // Newest first, as numbers are given: so most of the others are no better than what is here already.
  for (let at = numbers.length - 1; at >= 0; at--) {
    const number = numbers[at] ?? 0;
    const score = scores[number] ?? 0;
    if (score < least) continue;
    const worst = best.length === limit ? best[limit - 1] : undefined;
    if (worst && number < worst.number && stepOf(score) === worst.step && docValues.day(number) <= worst.day) continue;
    insert(best, rank(number), limit);
    const last = best[limit - 1];
    if (last) least = (scores[last.number] ?? 0) / NEAR / NEAR;
  }
  return best.map(({ number }) => number);
}

function insert(best: Ranked[], each: Ranked, limit: number): void {
  const last = best.at(-1);
  if (best.length === limit && last && compare(last, each) <= 0) return;
  let at = best.length;
  while (at > 0 && compare(best[at - 1] ?? each, each) > 0) at--;
  best.splice(at, 0, each);
  if (best.length > limit) best.pop();
}

function compare(one: Ranked, other: Ranked): number {
  return other.step - one.step || other.day - one.day || other.number - one.number;
}
