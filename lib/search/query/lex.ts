import { readQuoted } from "./write-query.ts";

/** A stretch of a query between spaces, a quoted one, or a parenthesis. */
export interface Token {
  /** Where it stands in what was typed, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly not: boolean;
  /** What stands before the colon; null without one. */
  readonly name: string | null;
  readonly value: string;
  readonly quoted: boolean;
  /** Opens or closes a group. */
  readonly group?: "(" | ")";
}

/** As much as is read of a query; a pasted page finds by its beginning. */
export const LONGEST_QUERY = 1_000;
// Chinese keyboards and word processors make the typographic quotes and the wide signs.
const QUOTE = '["“”„‟＂]';
const UNQUOTED = '[^\\s"“”„‟＂()（）]+';
// A quote that belongs to the value has a backslash before it.
const ESCAPED = '\\\\["“”„‟＂\\\\]';
const BETWEEN = `(?:${ESCAPED}|[^"“”„‟＂])*`;
/** Between two plain quotes others need none: tag:"the “new” physics". */
const PLAINLY = `"(?<within>(?:${ESCAPED}|[^"])*)"(?=[\\s()（）]|$)`;
/** A value may still be open; an open quote before free words is none yet, so that they are found while they are typed. */
const token = (): RegExp =>
  (made ??= new RegExp(
    `(?<group>[()（）])|(?<not>[-－!！](?=[^\\s\\-－!！]))?(?:(?<name>\\p{L}{1,12})[:：](?:${PLAINLY}|${QUOTE}(?<value>${BETWEEN})(?:${QUOTE}|$)|(?<word>${UNQUOTED})|(?=\\s|$))|${QUOTE}(?<phrase>${BETWEEN})${QUOTE}|(?<plain>${UNQUOTED}))`,
    "gu",
  ));
let made: RegExp | null = null;

const SPECIAL = /["“”„‟＂:：\-－!！()（）]/;

export function lex(text: string): Token[] {
  // Plain words are most queries, and the expression alone takes a millisecond to be made.
  if (!SPECIAL.test(text)) return plainTokens(text.slice(0, LONGEST_QUERY));
  const found = [...text.slice(0, LONGEST_QUERY).matchAll(token())].filter(({ 0: all }) => all !== "");
  return found.map(({ 0: all, index, groups = {} }) => tokenOf(all, index, groups));
}

function tokenOf(all: string, start: number, groups: { readonly [name: string]: string | undefined }): Token {
  const within = groups["within"] ?? groups["value"] ?? groups["phrase"];
  const end = start + all.length;
  const group = groups["group"] === undefined ? {} : { group: "(（".includes(all) ? ("(" as const) : (")" as const) };
  return {
    start,
    end,
    not: groups["not"] !== undefined,
    name: groups["name"] ?? null,
    value: within === undefined ? (groups["word"] ?? groups["plain"] ?? "") : readQuoted(within),
    quoted: within !== undefined,
    ...group,
  };
}

function plainTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let start = 0;
  for (const value of text.split(/\s/)) {
    const end = start + value.length;
    if (value !== "") tokens.push({ start, end, not: false, name: null, value, quoted: false });
    start = end + 1;
  }
  return tokens;
}
