import type { Token } from "./lex.ts";

const OR = new Set(["OR", "|", "｜", "||"]);
const AND = new Set(["AND", "&&"]);
const MINUS = /^[-－!！]$/;
/** So many words all in capitals are a title, in which AND, OR and NOT are words like the others. */
const TITLE_WORDS = 6;

function isPlain({ quoted, not, name, group }: Token): boolean {
  return !quoted && !not && name === null && group === undefined;
}

export function isOr(token: Token): boolean {
  return isPlain(token) && OR.has(token.value);
}

export function isAnd(token: Token): boolean {
  return isPlain(token) && AND.has(token.value);
}

export function isNot(token: Token): boolean {
  return isPlain(token) && token.value === "NOT";
}

/** A minus right before a parenthesis. */
export function negates(token: Token, next: Token | undefined): boolean {
  return isPlain(token) && MINUS.test(token.value) && next?.group === "(" && next.start === token.end;
}

export function isTitleInCapitals(tokens: readonly Token[], text: string): boolean {
  return tokens.length >= TITLE_WORDS && !/[\p{Ll}\p{Lo}:："|]/u.test(text);
}
