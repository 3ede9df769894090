import type { Query } from "../query/query.ts";
import type { Evaluation } from "../execute/evaluate.ts";
import type { IndexReader } from "../execute/index-reader.ts";
import { isKnownWord, oneEditAway, SHORTEST_MISSPELT } from "./one-edit.ts";
import type { Corrections, Plan } from "../plan/query-plan.ts";
import { wordsOfLengths } from "./known-words.ts";

const MOST_MEANT = 8;

/**
 * For a query that found nothing: words one edit away from those that no lecture has. A word that stands in the
 * library is never corrected, also when nothing has all the words.
 */
export async function spellingCorrections(
  reader: IndexReader,
  plan: Plan,
  evaluation: Evaluation,
): Promise<Corrections> {
  const needs = plan.clauses.flatMap(({ any, not }) => (not ? [] : any.flatMap((way) => way.needs)));
  const lacking = needs.filter((need) => (evaluation.matches.get(need)?.count ?? 0) === 0);
  const words = [...new Set(lacking.flatMap((need) => need.words))].filter((word) => word.length >= SHORTEST_MISSPELT);
  const lengths = [...new Set(words.flatMap((word) => [word.length - 1, word.length, word.length + 1]))];
  if (lengths.length === 0) return new Map();
  const lists = await wordsOfLengths(reader, lengths);
  const meant = words
    .filter((word) => !isKnownWord(word, lists))
    .map(
      (word) =>
        [
          word,
          oneEditAway(word, lists)
            .slice(0, MOST_MEANT)
            .map((other) => other.word),
        ] as const,
    );
  return new Map(meant.filter(([, others]) => others.length > 0));
}

/** Whether a query can be loosened at all: what was put in quotes was meant. */
export function canCorrect(query: Query): boolean {
  return query.clauses.some(({ any }) => any.some(({ kind }) => kind === "words"));
}
