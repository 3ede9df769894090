import { seededRandom } from "../e2e/seeded-random.ts";

const ONSETS = "b c d f g h j k l m n p r s t v w st tr pl gr ch sh th br cl".split(" ");
const VOWELS = "a e i o u ea ou ai io".split(" ");
const ENDS = "n r s t l m d nt rs ck".split(" ").concat("", "", "");
const WORDS = 30_000;
const HAN_WORDS = 20_000;
const FIRST_HAN = 0x4e00;
const COMMON_HAN = 2_500;
/** Ranks above this one are as frequent as one divided by them (Zipf and Mandelbrot). */
const FLATTEN = 2.7;

const english = Array.from({ length: WORDS }, (_, rank) => madeUpWord(rank));
const chinese = Array.from({ length: HAN_WORDS }, (_, rank) => madeUpHan(rank));

function madeUpWord(rank: number): string {
  const random = seededRandom(rank * 31 + 7);
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? "";
  const syllables = rank < 60 ? 1 : rank < 2_000 ? 2 : 2 + Math.floor(random() * 2);
  return Array.from({ length: syllables }, () => pick(ONSETS) + pick(VOWELS)).join("") + pick(ENDS);
}

function madeUpHan(rank: number): string {
  const random = seededRandom(rank * 17 + 3);
  const length = rank < 40 ? 1 : 2;
  const character = () => String.fromCharCode(FIRST_HAN + Math.floor(random() ** 2 * COMMON_HAN));
  return Array.from({ length }, character).join("");
}

/** Running text of so many words, with words as frequent as in a language (Zipf); Chinese without spaces. */
export function madeUpText(random: () => number, words: number, language: "en" | "zh"): string {
  const all = language === "zh" ? chinese : english;
  const text = Array.from({ length: words }, () => all[zipf(random, all.length)] ?? "");
  return text.join(language === "zh" ? "" : " ");
}

/** A word of the made-up language by how frequent it is: 0 is the most frequent. */
export function wordOfRank(rank: number, language: "en" | "zh" = "en"): string {
  return (language === "zh" ? chinese : english)[rank] ?? "";
}

function zipf(random: () => number, size: number): number {
  return Math.min(size - 1, Math.floor(FLATTEN * ((1 + size / FLATTEN) ** random() - 1)));
}
