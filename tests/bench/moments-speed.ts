import type * as inPage from "./search-in-page.ts";
import { launch } from "../e2e/browser.ts";
import { untilIndexed } from "../measure/fill-library.ts";
import { fill } from "./fill-library.ts";
import { bundled, freshPage } from "./in-page.ts";
import { madeUpLectures } from "./made-up-lectures.ts";
import { madeUpText, wordOfRank } from "./made-up-words.ts";
import { median } from "./median.ts";
import { rounds } from "./rounds.ts";
import { seededRandom } from "../e2e/seeded-random.ts";

declare const bench: typeof inPage;

const ROUNDS = 15;
/** Results that the popup shows without scrolling, each with its moments. */
const SCREEN = 6;
/** About 20,000 characters each, as a lecture of 25 minutes has. */
const SPOKEN_WORDS = 3_000;
const QUERIES = [
  wordOfRank(3_000),
  wordOfRank(12_000),
  `${wordOfRank(900)} ${wordOfRank(2_500)}`,
  wordOfRank(1_500, "zh") + wordOfRank(200, "zh"),
];
const TEXTS = 200;
/** Milliseconds; the background begins to index half a second later. */
const SETTLES = 1_000;

export interface MomentsSpeed {
  readonly characters: number;
  /** Milliseconds to read all transcripts and look for a text in each, once. */
  readonly bruteForce: number;
  /** Milliseconds of the first query of a fresh page, with the moments of the first screen. */
  readonly first: number;
  /** Bytes of index for each character of the transcripts. */
  readonly bytesPerCharacter: number;
  /** How often the time for cutting text into terms goes into indexing it. */
  readonly indexing: number;
  /** The longest frame of an open library page while transcripts were indexed, in milliseconds. */
  readonly worstFrame: number;
}

/** How fast what is said is found in a library with so many transcripts. */
export async function momentsSpeed(count: number, product: string, end: number): Promise<MomentsSpeed> {
  const lectern = await launch({ extension: product });
  const script = await bundled("tests/bench/search-in-page.ts");
  const options = await lectern.openOptions("#all");
  await fill(options, count, (from, to) => madeUpLectures(from, to, SPOKEN_WORDS));
  // The library page stays in front, so that its frames are drawn while the background indexes.
  await options.evaluate(script);
  // What the last import has the page draw is not the index's doing.
  await new Promise((resolve) => setTimeout(resolve, SETTLES));
  await options.evaluate(() => bench.watchFrames());
  await untilIndexed(options);
  const { partitions } = await options.evaluate(() => bench.indexState());
  const worstFrame = await options.evaluate(() => bench.worstFrame());
  await options.close();
  const times: number[] = [];
  for (const round of rounds(ROUNDS, end)) {
    const page = await freshPage(lectern, script);
    const query = QUERIES[round % QUERIES.length] ?? "";
    times.push((await page.evaluate((text, screen) => bench.queryWithMoments(text, screen), query, SCREEN)).time);
    await page.close();
  }
  const page = await freshPage(lectern, script);
  const brute = await page.evaluate((text) => bench.bruteForce(text), QUERIES[0] ?? "");
  const random = seededRandom(5);
  const texts = Array.from({ length: TEXTS }, (_, at) => madeUpText(random, SPOKEN_WORDS, at % 3 === 0 ? "zh" : "en"));
  const ratios: number[] = [];
  for (let round = 0; round < 5; round++) ratios.push(await page.evaluate((all) => bench.indexingRatio(all), texts));
  await lectern.close();
  return {
    characters: brute.characters,
    bruteForce: brute.time,
    first: median(times),
    bytesPerCharacter: (partitions.at(-1)?.bytes ?? 0) / brute.characters,
    indexing: median(ratios),
    worstFrame,
  };
}
