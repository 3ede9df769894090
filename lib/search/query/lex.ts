/** A stretch of a query between spaces, or a quoted one. */
export interface Token {
  /** Where it stands in what was typed, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly not: boolean;
  /** What stands before the colon; null without one. */
  readonly name: string | null;
  readonly value: string;
  readonly quoted: boolean;
}

/** As much as is read of a query; a pasted page finds by its beginning. */
const LONGEST_QUERY = 1_000;
// Chinese keyboards and word processors make the typographic quotes and the wide signs.
const QUOTE = '["“”„‟＂]';
const UNQUOTED = '[^\\s"“”„‟＂]+';
const BETWEEN = '[^"“”„‟＂]*';
/** A value may still be open; an open quote before free words is none yet, so that they are found while they are typed. */
const token = (): RegExp =>
  (made ??= new RegExp(
    `(?<not>[-－](?=[^\\s\\-－]))?(?:(?<name>\\p{L}{1,12})[:：](?:${QUOTE}(?<value>${BETWEEN})(?:${QUOTE}|$)|(?<word>${UNQUOTED})|(?=\\s|$))|${QUOTE}(?<phrase>${BETWEEN})${QUOTE}|(?<plain>${UNQUOTED}))`,
    "gu",
  ));
let made: RegExp | null = null;

const SPECIAL = /["“”„‟＂:：\-－]/;

export function lex(text: string): Token[] {
  // Plain words are most queries, and the expression alone takes a millisecond to be made.
  if (!SPECIAL.test(text)) return plainTokens(text.slice(0, LONGEST_QUERY));
  const found = [...text.slice(0, LONGEST_QUERY).matchAll(token())].filter(({ 0: all }) => all !== "");
  return found.map(({ 0: all, index, groups = {} }) => ({
    start: index,
    end: index + all.length,
    not: groups["not"] !== undefined,
    name: groups["name"] ?? null,
    value: groups["value"] ?? groups["word"] ?? groups["phrase"] ?? groups["plain"] ?? "",
    quoted: groups["value"] !== undefined || groups["phrase"] !== undefined,
  }));
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
