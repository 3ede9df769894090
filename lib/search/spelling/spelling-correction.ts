import type { Query } from "../query/query.ts";
import type { WordList } from "../segment/vocabulary.ts";
import type { Evaluation } from "../execute/evaluate.ts";
import type { IndexReader } from "../execute/index-reader.ts";
import { frequencyOf, oneEditAway, SHORTEST_MISSPELT } from "./one-edit.ts";
import type { Corrections, Plan } from "../plan/query-plan.ts";
import { wordsOfLengths } from "./known-words.ts";

const MOST_MEANT = 8;
/** In eight times as many lectures: frequencies are powers of two. */
const FAR_COMMONER = 3;

/**
 * For a query that found nothing: words one edit away from those that no lecture has. A word that stands in the library
 * is never replaced, nor questioned because another one failed. Only where all words stand somewhere and no lecture has
 * all of them is a rare one looked for with its far commoner neighbour as well: it may be a slip that is a word too.
 */
export async function spellingCorrections(
  reader: IndexReader,
  plan: Plan,
  evaluation: Evaluation,
): Promise<Corrections> {
  const needs = plan.clauses.flatMap(({ any, not }) => (not ? [] : any.flatMap((way) => way.needs)));
  const lacking = needs.filter((need) => (evaluation.matches.get(need)?.count ?? 0) === 0);
  const doubtful = lacking.length > 0 ? lacking : needs;
  const words = [...new Set(doubtful.flatMap((need) => need.words))].filter((word) => word.length >= SHORTEST_MISSPELT);
  const lengths = [...new Set(words.flatMap((word) => [word.length - 1, word.length, word.length + 1]))];
  if (lengths.length === 0) return new Map();
  const lists = await wordsOfLengths(reader, lengths);
  const meant = words.map((word) => [word, meantBy(word, lists, lacking.length > 0)] as const);
  return new Map(meant.filter(([, others]) => others.length > 0));
}

function meantBy(word: string, lists: readonly WordList[], isLacking: boolean): string[] {
  const own = frequencyOf(word, lists);
  const others = oneEditAway(word, lists).slice(0, MOST_MEANT);
  if (own === 0) return others.map((other) => other.word);
  const commoner = isLacking ? [] : others.filter(({ frequency }) => frequency >= own + FAR_COMMONER);
  return commoner.length > 0 ? [word, ...commoner.map((other) => other.word)] : [];
}

/** Whether a query can be loosened at all: what was put in quotes was meant. */
export function canCorrect(query: Query): boolean {
  return query.clauses.some(({ any }) => any.some(({ kind }) => kind === "words"));
}
