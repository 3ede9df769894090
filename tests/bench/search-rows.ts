import { momentsSpeed } from "./moments-speed.ts";
import { searchSpeed } from "./search-speed.ts";

/** A line of the table that a benchmark prints. */
export type Row = readonly [name: string, measured: string, ratio: string, goal: string];

const [SMALL, LARGE] = [1_000, 100_000];
const ms = (time: number) => `${time.toFixed(1)} ms`;
const times = (ratio: number) => `${ratio.toFixed(2)} ×`;
const counted = (count: number) => count.toLocaleString("en");

/** What is said ahead of figures that were taken while the background was busy. */
export function stillIndexing({ isIndexed }: { readonly isIndexed: boolean }): Row[] {
  return isIndexed ? [] : [["texts were still being indexed meanwhile", "", "", "none"]];
}

/** How fast a library of so many lectures is searched; a large one is compared with one of a thousand. */
export async function searchRows(count: number, product: string, end: number): Promise<Row[]> {
  const speed = await searchSpeed(count, product, end);
  const isLarge = count >= LARGE;
  const compared = isLarge ? speed.wordsTime / (await searchSpeed(SMALL, product, end)).wordsTime : null;
  return [
    ...stillIndexing(speed),
    [
      `first query, ${counted(count)}`,
      `${ms(speed.wordsTime)}, floor ${ms(speed.floor)}`,
      times(speed.words),
      isLarge ? "≤ 3.5 ×" : "≤ 2.5 ×",
    ],
    [`a word that stands nowhere, ${counted(count)} / first query`, "", times(speed.nowhere), "≤ 3 ×"],
    [`first query of a letter or two, ${counted(count)}`, "", times(speed.short), isLarge ? "≤ 4 ×" : "≤ 3 ×"],
    ...(compared === null ? [] : [[`first query, ${counted(count)} / 1,000`, "", times(compared), "≤ 2.5 ×"] as const]),
    [`each further letter, ${counted(count)}`, ms(speed.letter), "", isLarge ? "≤ 50 ms" : "≤ 16 ms"],
    [`counts of all tags at ${counted(count)} / newest rows`, "", times(speed.tagCounts), "≤ 4 ×"],
    [`two tags at once at ${counted(count)} / newest rows`, "", times(speed.tagAnd), "≤ 3 ×"],
  ];
}

/** How fast what is said is found in so many transcripts, and what their index takes. */
export async function momentsRows(count: number, product: string, end: number): Promise<Row[]> {
  const moments = await momentsSpeed(count, product, end);
  return [
    [
      `moments in ${counted(count)} transcripts, first screen / reading all`,
      `${ms(moments.first)} / ${ms(moments.bruteForce)}`,
      `1/${(moments.bruteForce / moments.first).toFixed(0)}`,
      "≤ 1/50",
    ],
    ["index of transcripts", `${moments.bytesPerCharacter.toFixed(2)} bytes a character`, "", "≤ 0.8"],
    ["terms and a set of them / indexing", "", times(moments.indexing), "≥ 0.5 ×"],
    ["longest frame while indexing", ms(moments.worstFrame), "", "≤ 50 ms"],
  ];
}
