import { DATABASE_NAME } from "../../lib/library/database-name.ts";
import { foundMoments } from "../../lib/library/found-moments.ts";
import { tagCounts } from "../../lib/library/counts.ts";
import { FOUND_IN, lecturesIn, lecturesOf } from "../../lib/library/found-lectures.ts";
import { idbReader, tablesIn } from "../../lib/library/idb-reader.ts";
import { openForReading } from "../../lib/library/open-for-reading.ts";
import { openSearch } from "../../lib/library/open-search.ts";
import { answerOf } from "../../lib/search/answer-of.ts";
import { SegmentBuilder } from "../../lib/search/segment/segment-builder.ts";
import { speechText } from "../../lib/search/terms/speech-text.ts";

const SHOWN = 20;
/** Results that the popup shows without scrolling; the others are read when these are drawn. */
const FIRST_SCREEN = 6;

/** Milliseconds for what any popup would need at least: the open database and the newest rows. */
export async function floor(): Promise<number> {
  const start = performance.now();
  const database = await answerOf(indexedDB.open(DATABASE_NAME));
  await newestRows(database);
  const time = performance.now() - start;
  database.close();
  return time;
}

async function newestRows(database: IDBDatabase): Promise<unknown[]> {
  const index = database.transaction("lectures").objectStore("lectures").index("savedAt");
  return answerOf(index.getAll(IDBKeyRange.lowerBound("2026"), SHOWN));
}

let opened: Promise<IDBDatabase> | null = null;
const open = (): Promise<IDBDatabase> => (opened ??= openForReading(async () => ({ status: "done", result: {} })));
const { search } = openSearch(open);

/** Milliseconds until the first screen of a query is there, its rows read; in a fresh page with the opening of the database. */
export async function query(text: string): Promise<{ time: number; total: number; rows: number }> {
  const start = performance.now();
  let rows = 0;
  const results = await search(text, {
    limit: SHOWN,
    read: async (transaction, hits) => {
      rows = (await lecturesIn(tablesIn(transaction, FOUND_IN), hits.slice(0, FIRST_SCREEN))).length;
    },
  });
  return { time: performance.now() - start, total: results.total, rows };
}

/** As `query`, with the two best moments of each lecture of the screen. */
export async function queryWithMoments(text: string, screen: number): Promise<{ time: number; moments: number }> {
  const start = performance.now();
  const results = await search(text, { limit: screen });
  const lectures = await lecturesOf(idbReader(await open()), results.hits);
  const found = await Promise.all(
    lectures.map(async ({ lecture }) => foundMoments(idbReader(await open()), lecture, results.needs)),
  );
  return { time: performance.now() - start, moments: found.reduce((sum, { total }) => sum + total, 0) };
}

/** Milliseconds for reading all transcripts and looking for the text in each. */
export async function bruteForce(text: string): Promise<{ time: number; found: number; characters: number }> {
  const database = await open();
  const start = performance.now();
  let found = 0;
  let characters = 0;
  let after = "";
  for (;;) {
    const store = database.transaction("transcripts").objectStore("transcripts");
    const rows = await answerOf<{ id: string; cues: { text: string }[] }[]>(
      store.getAll(IDBKeyRange.lowerBound(after, true), 200),
    );
    const last = rows.at(-1);
    if (!last) return { time: performance.now() - start, found, characters };
    for (const { cues } of rows) {
      const said = cues.map((cue) => cue.text).join(" ");
      characters += said.length;
      if (said.includes(text)) found++;
    }
    after = last.id;
  }
}

/** Milliseconds, many times over: the newest rows, the counts of all tags, and the lectures with two tags. */
export async function tagTimes(rounds: number) {
  const database = await open();
  const times = { newest: [] as number[], counts: [] as number[], and: [] as number[] };
  const timed = async (into: number[], work: () => Promise<unknown>): Promise<void> => {
    const start = performance.now();
    await work();
    into.push(performance.now() - start);
  };
  for (let round = 0; round < rounds; round++) {
    await timed(times.newest, () => newestRows(database));
    await timed(times.counts, () => tagCounts(idbReader(database)));
    await timed(times.and, () => search("", { tags: ["topic 3", "year 3"], limit: SHOWN }));
  }
  return times;
}

/** How often the time for cutting text into terms, with a set of them for each document, goes into indexing it. */
export function indexingRatio(texts: readonly string[]): number {
  const start = performance.now();
  for (const text of texts) termSet(text);
  const reference = performance.now() - start;
  const builder = new SegmentBuilder("speech");
  texts.forEach((text, at) => {
    builder.begin(at);
    builder.addText(speechText([{ text }]));
    builder.end();
  });
  builder.finish();
  return reference / (performance.now() - start - reference);
}

/** What any index of words and pairs of characters has to do at least. */
function termSet(text: string): Set<string> {
  const terms = new Set<string>();
  for (const [term] of text.toLowerCase().matchAll(/\p{Script=Han}+|[\p{L}\p{N}]+/gu)) {
    if (term.charCodeAt(0) < 0x2e80) terms.add(term);
    else for (let at = 0; at + 1 < term.length; at++) terms.add(term.slice(at, at + 2));
  }
  return terms;
}

const frames: number[] = [];

/** Notes how long each frame takes from now on. */
export function watchFrames(): void {
  let last = performance.now();
  const next = (): void => {
    const now = performance.now();
    frames.push(now - last);
    last = now;
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
}

/** The longest frame since then, in milliseconds. */
export function worstFrame(): number {
  return Math.max(...frames);
}

export { indexState } from "../measure/answer-in-page.ts";
