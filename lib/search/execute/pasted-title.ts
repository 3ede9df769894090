import { fold } from "../../text/fold.ts";
import { pieces } from "../../text/pieces.ts";
import type { TextSource } from "../lecture-texts.ts";
import { planQuery, type Plan } from "../plan/query-plan.ts";
import { isAnd, isNot, isOr } from "../query/boolean-words.ts";
import { lex } from "../query/lex.ts";
import type { Clause, Query } from "../query/query.ts";
import type { DocValues } from "./doc-values.ts";
import { evaluate, type Evaluation } from "./evaluate.ts";
import type { IndexReader } from "./index-reader.ts";
import { lectureIds } from "./lecture-ids.ts";

const FEWEST_WORDS = 3;
const MOST_LOOKED_AT = 32;

export interface PastedTitle {
  readonly query: Query;
  readonly plan: Plan;
  readonly evaluation: Evaluation;
}

/**
 * The lectures in whose title a query stands letter for letter, where it could also be read as a query with OR, NOT, a
 * minus or parentheses: "What is NOT taught, OR how to learn" was pasted. Null where there is none.
 */
export async function pastedTitle(
  reader: IndexReader,
  source: TextSource,
  { text, restricting }: { readonly text: string; readonly restricting: readonly Clause[] },
  docValues: DocValues,
): Promise<PastedTitle | null> {
  const tokens = lex(text);
  const readsAsQuery = tokens.some((token) => token.not || token.group || isOr(token) || isAnd(token) || isNot(token));
  if (!readsAsQuery || tokens.length < FEWEST_WORDS) return null;
  const typed = fold(text);
  const query = titleQuery(typed, restricting);
  const plan = planQuery(query, new Map());
  const evaluation = await evaluate(reader, plan, docValues);
  const candidates = evaluation.numbers.slice(0, MOST_LOOKED_AT);
  const ids = await lectureIds(reader, candidates);
  const texts = await Promise.all(ids.map((id) => source.texts(reader.transaction, id ?? "")));
  const numbers = candidates.filter((_, at) => fold(texts[at]?.title ?? "").includes(typed));
  return numbers.length > 0 ? { query, plan, evaluation: { ...evaluation, numbers } } : null;
}

function titleQuery(typed: string, restricting: readonly Clause[]): Query {
  return {
    clauses: [{ any: [{ kind: "phrase", text: typed, pieces: [...pieces(typed)] }], not: false }, ...restricting],
    fields: ["title"],
    unfinished: null,
    spelled: new Map(),
  };
}
