import { lex } from "../../lib/search/query/lex.ts";
import { operatorNamed } from "../../lib/search/query/operators.ts";

/** A query without what it is restricted by; null where nothing restricts it, or nothing else is in it. */
export function wordsOnly(query: string): string | null {
  const tokens = lex(query);
  const words = tokens.filter(({ name, not }) => !not && (name === null || operatorNamed(name) === null));
  if (words.length === 0 || words.length === tokens.length) return null;
  return words.map(({ start, end }) => query.slice(start, end)).join(" ");
}
