/** How much a text says, in letters: a Chinese character is about three. */
export function weightOf(text: string): number {
  return text.length + 2 * (text.match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]/gu)?.length ?? 0);
}
