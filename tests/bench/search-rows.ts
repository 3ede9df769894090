import { momentsSpeed } from "./moments-speed.ts";
import { searchSpeed, type SearchSpeed } from "./search-speed.ts";

type Row = [name: string, measured: string, ratio: string, goal: string];

const [SMALL, MIDDLE, LARGE] = [1_000, 10_000, 100_000];
const TRANSCRIPTS = 10_000;
const ms = (time: number) => `${time.toFixed(1)} ms`;
const times = (ratio: number) => `${ratio.toFixed(2)} ×`;

/** How fast libraries of three sizes are searched, and ten thousand transcripts. */
export async function searchRows(product: string): Promise<Row[]> {
  const small = await searchSpeed(SMALL, product);
  const middle = await searchSpeed(MIDDLE, product);
  const large = await searchSpeed(LARGE, product);
  const moments = await momentsSpeed(TRANSCRIPTS, product);
  const first = (size: string, speed: SearchSpeed, goals: readonly [string, string]): Row[] => [
    [`first query, ${size}`, `${ms(speed.wordsTime)}, floor ${ms(speed.floor)}`, times(speed.words), goals[0]],
    [`first query of a letter or two, ${size}`, "", times(speed.short), goals[1]],
  ];
  return [
    ...first("10,000", middle, ["≤ 2.5 ×", "≤ 3 ×"]),
    ...first("100,000", large, ["≤ 3 ×", "≤ 4 ×"]),
    ["first query, 100,000 / 1,000", "", times(large.wordsTime / small.wordsTime), "≤ 2.5 ×"],
    ["first query for what stands nowhere, 10,000", "", times(middle.nowhere), "≤ 3 ×"],
    ["first query for what stands nowhere, 100,000", "", times(large.nowhere), "≤ 3 ×"],
    ["each further letter, 10,000 / 100,000", `${ms(middle.letter)} / ${ms(large.letter)}`, "", "≤ 16 / 50 ms"],
    ["counts of all tags at 100,000 / newest rows", "", times(large.tagCounts), "≤ 4 ×"],
    ["two tags at once at 100,000 / newest rows", "", times(large.tagAnd), "≤ 2.5 ×"],
    [
      "moments in 10,000 transcripts, first screen / reading all",
      `${ms(moments.first)} / ${ms(moments.bruteForce)}`,
      `1/${(moments.bruteForce / moments.first).toFixed(0)}`,
      "≤ 1/50",
    ],
    ["index of transcripts", `${moments.bytesPerCharacter.toFixed(2)} bytes a character`, "", "≤ 0.8"],
    ["terms and a set of them / indexing", "", times(moments.indexing), "≥ 0.6 ×"],
    ["longest frame while indexing", ms(moments.worstFrame), "", "≤ 50 ms"],
  ];
}
