import { operatorNamed, type Operator } from "../../lib/search/query/operators.ts";
import type { say } from "../../lib/words/say.ts";

type OperatorWord = Parameters<typeof say>[0];

/** What each operator means, and an example of it. */
export const OPERATOR_WORDS = {
  tag: ["operatorTag", "exampleTag"],
  by: ["operatorBy", "exampleBy"],
  site: ["operatorSite", "exampleSite"],
  lang: ["operatorLanguage", "exampleLanguage"],
  kind: ["operatorKind", "exampleKind"],
  series: ["operatorSeries", "exampleSeries"],
  in: ["operatorIn", "exampleIn"],
  before: ["operatorBefore", "exampleBefore"],
  after: ["operatorAfter", "exampleAfter"],
  published: ["operatorPublished", "examplePublished"],
  saved: ["operatorSaved", "exampleSaved"],
  watched: ["operatorWatched", "exampleWatched"],
  longer: ["operatorLonger", "exampleLonger"],
  shorter: ["operatorShorter", "exampleShorter"],
  has: ["operatorHas", "exampleHas"],
  is: ["operatorIs", "exampleIs"],
  summariser: ["operatorSummariser", "exampleSummariser"],
} as const satisfies Readonly<Record<Operator, readonly [OperatorWord, OperatorWord]>>;

/** What an operator means that is offered as `tag:` or 标签:. */
export function meaningOf(label: string): (typeof OPERATOR_WORDS)[Operator][0] | null {
  const operator = operatorNamed(label.replace(/[:：]$/, ""));
  return operator && OPERATOR_WORDS[operator][0];
}
