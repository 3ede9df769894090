import type * as inPage from "./search-in-page.ts";
import { launch, type Lectern } from "../e2e/browser.ts";
import { isIndexedBy } from "../measure/fill-library.ts";
import { fill, MOST_AT_ONCE } from "./fill-library.ts";
import { bundled, freshPage } from "./in-page.ts";
import { median } from "./median.ts";
import { rounds } from "./rounds.ts";
import { wordOfRank } from "./made-up-words.ts";

declare const bench: typeof inPage;

const ROUNDS = 15;

/** Words of a language from frequent to rare, two at once, and beginnings of words. */
const WORDS = [
  wordOfRank(300),
  wordOfRank(3_000),
  wordOfRank(12_000),
  `${wordOfRank(300)} ${wordOfRank(900)}`,
  wordOfRank(5_000).slice(0, 4),
  wordOfRank(2_000).slice(0, 3),
  wordOfRank(100, "zh"),
  wordOfRank(2_000, "zh"),
];
const SHORT = [
  wordOfRank(500).slice(0, 1),
  wordOfRank(500).slice(0, 2),
  wordOfRank(2_000).slice(0, 2),
  wordOfRank(300, "zh").slice(0, 1),
];
/** What stands nowhere: neither as it is, nor with a slip, nor read as Chinese that is spelled. */
const NOWHERE = ["zzqxwvk", "unfindablewordofnobody", "qkjxv zzpwb"];

export interface SearchSpeed {
  /** Milliseconds for the open database and the newest rows. */
  readonly floor: number;
  /** First query of a fresh page, as multiples of the floor of the same round: three letters or more, one or two. */
  readonly words: number;
  readonly short: number;
  /** Milliseconds of the first query of a fresh page. */
  readonly wordsTime: number;
  /** First query of a fresh page for what stands nowhere, as multiples of one that finds something. */
  readonly nowhere: number;
  /** Milliseconds of each further letter in the same page. */
  readonly letter: number;
  /** Counting all tags, and two tags at once, as multiples of reading the newest rows in the same page. */
  readonly tagCounts: number;
  readonly tagAnd: number;
  /** False where the time was up before all texts were indexed: the background goes on with them meanwhile. */
  readonly isIndexed: boolean;
}

/** How fast a library of so many lectures is searched. */
export async function searchSpeed(count: number, product: string, end: number): Promise<SearchSpeed> {
  const lectern = await launch({ extension: product });
  const script = await bundled("tests/bench/search-in-page.ts");
  const options = await lectern.openOptions("#settings");
  await fill(options, count, undefined, "bench", MOST_AT_ONCE);
  await options.close();
  const watcher = await freshPage(lectern, script);
  const isIndexed = await isIndexedBy(watcher, end);
  await watcher.close();
  const times: Record<string, number[]> = {};
  for (const _ of rounds(ROUNDS, end)) {
    for (const text of ["", ...WORDS, ...SHORT, ...NOWHERE])
      (times[text] ??= []).push(await firstQuery(lectern, script, text));
  }
  const floors = times[""] ?? [];
  const ratio = (texts: readonly string[]) =>
    median(texts.flatMap((text) => (times[text] ?? []).map((time, round) => time / (floors[round] ?? time))));
  const warm = await freshPage(lectern, script);
  const letters: number[] = [];
  for (const text of [...WORDS, ...SHORT])
    for (let end = 2; end <= text.length; end++)
      letters.push((await warm.evaluate((typed) => bench.query(typed), text.slice(0, end))).time);
  const tags = await warm.evaluate((rounds) => bench.tagTimes(rounds), ROUNDS);
  await lectern.close();
  return {
    floor: median(floors),
    words: ratio(WORDS),
    short: ratio(SHORT),
    wordsTime: median(WORDS.flatMap((text) => times[text] ?? [])),
    nowhere: median(NOWHERE.flatMap((text) => times[text] ?? [])) / median(WORDS.flatMap((text) => times[text] ?? [])),
    letter: median(letters),
    tagCounts: median(tags.counts) / median(tags.newest),
    tagAnd: median(tags.and) / median(tags.newest),
    isIndexed,
  };
}

async function firstQuery(lectern: Lectern, script: string, text: string): Promise<number> {
  const page = await freshPage(lectern, script);
  const time = await page.evaluate(
    async (typed) => (typed === "" ? bench.floor() : (await bench.query(typed)).time),
    text,
  );
  await page.close();
  return time;
}
