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

const SPACE = /\s/g;
/** Two units of one code point. */
const PAIR = /[\ud800-\udbff][\udc00-\udfff]/g;

export function countText(text: string): Counts {
  const count = (what: RegExp) => text.match(what)?.length ?? 0;
  return { cjk: count(CHARACTER), words: count(WORD), characters: text.length - count(SPACE) - count(PAIR) };
}
