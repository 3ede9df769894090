import type { Matches } from "./matches.ts";
import type { Need, Plan, PlannedClause, Way } from "../plan/query-plan.ts";
import { LEAST_SCORE, NEIGHBOURS_WEIGHT, PHRASE_PAIRS, PHRASE_WEIGHT } from "../ranking/weights.ts";
import { rarity } from "../ranking/posting-weights.ts";

type MatchesOf = ReadonlyMap<Need, Matches>;

/** Lectures that fit, with their scores. */
export interface Scored {
  readonly numbers: readonly number[];
  /** By lecture number. */
  readonly scores: Float32Array;
}

/** Which lectures fit a whole plan; `all` is how many there are. */
export function combine({ clauses, better }: Plan, matches: MatchesOf, live: number, size: number): Scored {
  const scores = new Float32Array(size);
  const asked = clauses.filter(({ not }) => !not).map((clause) => clauseOf(clause, matches, live));
  // What the index takes for a phrase may be none: only the text can exclude by it.
  const certain = clauses.filter(({ any, not }) => not && any.every(({ literals }) => literals.length === 0));
  const excluded = certain.map((clause) => clauseOf(clause, matches, live));
  const [fewest, ...others] = asked.toSorted((one, other) => one.numbers.length - other.numbers.length);
  const all = fewest?.numbers ?? [];
  const isAlone = others.length + excluded.length === 0;
  const numbers = isAlone
    ? all
    : all.filter((number) => others.every((each) => each.has(number)) && !excluded.some((each) => each.has(number)));
  for (const each of asked) each.addScores(numbers, scores);
  addNeighbours(
    better.flatMap((need) => matches.get(need) ?? []),
    live,
    { numbers, scores },
  );
  return { numbers, scores };
}

/** Which lectures a clause lets pass, and what it counts in each. */
interface ClauseMatches {
  readonly numbers: readonly number[];
  readonly has: (number: number) => boolean;
  readonly addScores: (numbers: readonly number[], scores: Float32Array) => void;
}

function clauseOf({ any }: PlannedClause, matches: MatchesOf, live: number): ClauseMatches {
  const ways = any.map((way) => wayOf(way, matches, live));
  const [only] = ways;
  if (only && ways.length === 1) return only;
  return {
    numbers: [...new Set(ways.flatMap(({ numbers }) => numbers))],
    has: (number) => ways.some((way) => way.has(number)),
    addScores: (wanted, scores) => addBest(ways, wanted, scores),
  };
}

/** Of several ways to fulfil a clause the one that counts most. */
function addBest(ways: readonly ClauseMatches[], numbers: readonly number[], scores: Float32Array): void {
  const each = ways.map((way) => {
    const own = new Float32Array(scores.length);
    way.addScores(numbers.filter(way.has), own);
    return own;
  });
  for (const number of numbers)
    scores[number] = (scores[number] ?? 0) + Math.max(...each.map((own) => own[number] ?? 0));
}

function wayOf({ needs, worth }: Way, matches: MatchesOf, live: number): ClauseMatches {
  const found = needs.flatMap((need) => matches.get(need) ?? []);
  const [fewest, ...others] = found.toSorted((one, other) => one.count - other.count);
  const has = (number: number): boolean => found.every(({ weights }) => (weights[number] ?? 0) > 0);
  return {
    numbers: others.length === 0 ? (fewest?.numbers ?? []) : (fewest?.numbers ?? []).filter(has),
    has,
    addScores(numbers, scores) {
      needs.forEach((need, at) => {
        const own = found[at];
        if (own) addWorth(own.weights, need.isFilter ? 0 : worth * rarity(own.count, live), numbers, scores);
      });
    },
  };
}

function addWorth(weights: Float32Array, worth: number, numbers: readonly number[], scores: Float32Array): void {
  for (const number of numbers) scores[number] = (scores[number] ?? 0) + (weights[number] ?? 0) * worth + LEAST_SCORE;
}

function addNeighbours(found: readonly Matches[], all: number, { numbers, scores }: Scored): void {
  if (found.length === 0) return;
  const counts = found.map(({ count }) => NEIGHBOURS_WEIGHT * rarity(count, all));
  for (const number of numbers) {
    let sum = 0;
    let present = 0;
    found.forEach(({ weights }, at) => {
      if ((weights[number] ?? 0) === 0) return;
      sum += counts[at] ?? 0;
      present++;
    });
    const isPhrase = present === found.length && present >= PHRASE_PAIRS;
    scores[number] = (scores[number] ?? 0) + (isPhrase ? PHRASE_WEIGHT * sum : sum);
  }
}
