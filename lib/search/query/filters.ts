import { fold } from "../../text/fold.ts";
import { isAnd, isNot, isOr, isTitleInCapitals } from "./boolean-words.ts";
import { lex, type Token } from "./lex.ts";
import { operatorAtom } from "./operator-atom.ts";
import { fieldNamed, operatorNamed, type Operator } from "./operators.ts";
import { writeOperator } from "./write-query.ts";

/** One operator with its value, such as `tag:physics` or `-has:summary`. */
export interface FilterPart {
  readonly operator: Operator;
  readonly value: string;
  readonly not: boolean;
}

/** What of a query narrows the list by something else than words: one operator, or several of which any will do. */
export interface Filter {
  /** Where it stands in the query, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly parts: readonly FilterPart[];
}

/** The filters of a query, in its order. Those that stand in parentheses together with words are none. */
export function filtersIn(query: string): Filter[] {
  const tokens = lex(query);
  if (isTitleInCapitals(tokens, query)) return [];
  return runsOf(tokens).flatMap((run) => filterOf(run) ?? []);
}

/** The query without some of its filters, and with others behind it, as they are written. */
export function withFilters(query: string, gone: readonly Filter[], added: readonly string[] = []): string {
  const kept = gone
    .toSorted((one, other) => other.start - one.start)
    .reduce((text, { start, end }) => `${text.slice(0, start).trimEnd()} ${text.slice(end).trimStart()}`.trim(), query);
  return [kept.trim(), ...added].filter(Boolean).join(" ");
}

/** Filters as they are written, of which any will do. */
export function writeFilter(parts: readonly FilterPart[]): string {
  return parts.map(({ operator, value, not }) => `${not ? "-" : ""}${written(operator, value)}`).join(" OR ");
}

/** Names are in quotes, so that they are no beginnings of others; what the language knows by itself needs none. */
const NAMES = new Set<Operator>(["tag", "by", "site", "lang", "series", "summariser"]);

function written(operator: Operator, value: string): string {
  return !NAMES.has(operator) && /^[\p{L}\p{N}.:-]+$/u.test(value)
    ? `${operator}:${value}`
    : writeOperator(operator, value);
}

interface ParserState {
  readonly tokens: Token[];
  depth: number;
}

/** Tokens that belong together: joined by OR, negated by NOT, or in parentheses. */
function runsOf(tokens: readonly Token[]): Token[][] {
  const runs: Token[][] = [];
  let run: ParserState = { tokens: [], depth: 0 };
  let joins = false;
  for (const token of tokens) {
    if (token.group === ")" && run.depth === 0) continue;
    if (run.depth === 0 && (isAnd(token) || (isOr(token) && run.tokens.length === 0))) continue;
    if (!joins && run.depth === 0 && !isOr(token) && run.tokens.length > 0) {
      runs.push(run.tokens);
      run = { tokens: [], depth: 0 };
    }
    run.tokens.push(token);
    run.depth += token.group === "(" ? 1 : token.group === ")" ? -1 : 0;
    joins = isOr(token) || isNot(token);
  }
  return run.tokens.length > 0 ? [...runs, run.tokens] : runs;
}

/** A run in which nothing but operators stands; null for any other. */
function filterOf(run: readonly Token[]): Filter | null {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last) return null;
  const hasGroup = first.group === "(" && last.group === ")";
  const inner = hasGroup ? run.slice(1, -1) : run;
  const parts: FilterPart[] = [];
  let not = false;
  let mayFollow = true;
  for (const token of inner) {
    if (isOr(token) && !mayFollow) mayFollow = true;
    else if (isNot(token) && mayFollow) not = !not;
    else {
      const part = mayFollow ? partOf(token) : null;
      if (!part) return null;
      parts.push(not ? { ...part, not: !part.not } : part);
      [not, mayFollow] = [false, false];
    }
  }
  return parts.length > 0 && !mayFollow && !not ? { start: first.start, end: last.end, parts } : null;
}

function partOf({ name, value, not, group }: Token): FilterPart | null {
  const operator = name === null || group !== undefined ? null : operatorNamed(name);
  if (!operator || value === "") return null;
  const isKnown =
    operator === "in" ? fieldNamed(fold(value)) !== null : operatorAtom(operator, value, false, new Date()) !== null;
  return isKnown ? { operator, value, not } : null;
}
