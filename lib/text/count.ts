/** How much there is to read. `characters` counts code points without white space. */
export interface Counts {
  /** Han and kana characters. */
  readonly cjk: number;
  /** Words of all other scripts. */
  readonly words: number;
  readonly characters: number;
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const WORD = /[^\s\p{P}\p{S}\p{Z}\p{C}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+(?:['’.-][\p{L}\p{N}]+)*/gu;

export function countText(text: string): Counts {
  let characters = 0;
  for (const character of text) if (!/\s/u.test(character)) characters++;
  return { cjk: text.match(CJK)?.length ?? 0, words: text.match(WORD)?.length ?? 0, characters };
}
