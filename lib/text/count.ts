import { CJK } from "./scripts.ts";

/** How much there is to read. `characters` counts code points without white space. */
export interface Counts {
  /** Han and kana characters. */
  readonly cjk: number;
  /** Words of all other scripts. */
  readonly words: number;
  readonly characters: number;
}

const CHARACTER = new RegExp(CJK, "gv");
const WORD = new RegExp(`[^\\s\\p{P}\\p{S}\\p{Z}\\p{C}${CJK}]+(?:['’.\\-][\\p{L}\\p{N}]+)*`, "gv");

export function countText(text: string): Counts {
  let characters = 0;
  for (const character of text) if (!/\s/u.test(character)) characters++;
  return { cjk: text.match(CHARACTER)?.length ?? 0, words: text.match(WORD)?.length ?? 0, characters };
}
