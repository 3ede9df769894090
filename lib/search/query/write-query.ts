const QUOTES_AND_BACKSLASH = /["“”„‟＂\\]/g;

/** An operator with its value as a query that asks for exactly that value: quoted, so that nothing is taken for a beginning. */
export function writeOperator(name: string, value: string): string {
  return `${name}:"${value.replace(QUOTES_AND_BACKSLASH, "\\$&")}"`;
}

/** What stands between quotes, as it was meant: a backslash goes before a quote that is part of it. */
export function readQuoted(value: string): string {
  return value.replace(/\\(["“”„‟＂\\])/g, "$1");
}
