import MiniSearch from "minisearch";
import { fold } from "../../text/fold.ts";
import { foldedTokens } from "../../text/tokens.ts";
import type { TagCount } from "./complete-tags.ts";
import { lex, type Token } from "../query/lex.ts";
import { writeOperator } from "../query/write-query.ts";
import { operatorNamed, OPERATORS, VALUES, type Operator } from "../query/operators.ts";

/** What can stand behind `tag:`, `by:` and `site:`, the most used first, and behind `series:`. */
export interface QueryVocabulary {
  readonly tags: readonly TagCount[];
  readonly creators: readonly TagCount[];
  readonly sites: readonly TagCount[];
  readonly series: readonly string[];
}

/** A way to go on with what is being typed. */
export interface QueryCompletion {
  /** What it takes the place of, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly insert: string;
  readonly label: string;
  readonly kind: "operator" | "value" | "tag" | "creator" | "series" | "title" | "word" | "past" | "forget";
  /** How many lectures have the value; null where that is not known. */
  readonly count: number | null;
}

const MOST = 8;
/** So few letters begin too many words to guess an operator from. */
const SHORTEST = 2;

/** What can be meant by the token at the caret: an operator that begins so, or a value of the operator that is there. */
export function completeQuery(
  text: string,
  caret: number,
  vocabulary: QueryVocabulary,
  operatorNames: readonly string[],
): QueryCompletion[] {
  const token = lex(text.slice(0, caret)).find(({ end }) => end === caret);
  if (!token) return [];
  if (token.name === null) return token.quoted ? [] : operatorsFor(token, operatorNames);
  const operator = operatorNamed(token.name);
  if (!operator) return [];
  return valuesFor(operator, token.value, vocabulary, operatorNames)
    .slice(0, MOST)
    .map(({ tag, count }) => ({
      ...place(token),
      insert: `${writeOperator(`${token.not ? "-" : ""}${token.name}`, tag)} `,
      label: tag,
      kind: "value",
      count,
    }));
}

function operatorsFor(token: Token, operatorNames: readonly string[]): QueryCompletion[] {
  const typed = fold(token.value);
  const isChinese = /\p{Script=Han}/u.test(typed);
  if (typed.length < (isChinese ? 1 : SHORTEST)) return [];
  const names = [...new Set([...operatorNames, ...OPERATORS])].filter((name) => name.startsWith(typed));
  return names.map((name) => ({
    ...place(token),
    insert: `${token.not ? "-" : ""}${name}:`,
    label: `${name}:`,
    kind: "operator",
    count: null,
  }));
}

function place({ start, end }: Token): { start: number; end: number } {
  return { start, end };
}

interface Value {
  readonly tag: string;
  readonly count: number | null;
}

function valuesFor(
  operator: Operator,
  typed: string,
  { tags, creators, sites, series }: QueryVocabulary,
  operatorNames: readonly string[],
): Value[] {
  if (operator === "tag") return similar(tags, typed);
  if (operator === "by") return similar(creators, typed);
  if (operator === "site") return similar(sites, typed);
  if (operator === "series")
    return similar(
      series.map((tag) => ({ tag, count: null })),
      typed,
    );
  const isChinese = operatorNames[0] !== OPERATORS[0];
  const fixed = (VALUES[operator] ?? []).map((pair) => pair[isChinese ? 1 : 0]);
  return fixed.filter((value) => value.startsWith(fold(typed))).map((tag) => ({ tag, count: null }));
}

/** Names with a word that begins so, or is one edit away; the most used first. */
function similar(known: readonly Value[], typed: string): Value[] {
  const wanted = fold(typed);
  if (wanted === "") return [...known];
  const direct = known.filter(({ tag }) => fold(tag).includes(wanted));
  if (direct.length > 0) {
    const first = direct.filter(({ tag }) => fold(tag).startsWith(wanted));
    return [...first, ...direct.filter((each) => !first.includes(each))];
  }
  const engine = new MiniSearch<{ id: number; tag: string }>({ fields: ["tag"], tokenize: foldedTokens });
  engine.addAll(known.map(({ tag }, id) => ({ id, tag: fold(tag) })));
  const found = engine.search(wanted, { prefix: true, fuzzy: 0.25, combineWith: "AND" });
  return found.flatMap(({ id }) => known[Number(id)] ?? []);
}
