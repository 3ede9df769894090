const SYMBOL = /[\p{So}\p{Sc}\p{Sm}\p{Extended_Pictographic}&]/gu;

/** The distinct signs of a folded text that are looked for as they stand, such as emoji. */
export function symbolsOf(folded: string): string[] {
  return [...new Set(folded.match(SYMBOL))];
}
