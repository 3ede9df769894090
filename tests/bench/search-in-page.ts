import { DATABASE_NAME } from "../../lib/library/database-name.ts";
import { foundMoments } from "../../lib/library/found-moments.ts";
import { lecturesOf, tagCounts } from "../../lib/library/lookup.ts";
import { openForReading } from "../../lib/library/open-for-reading.ts";
import { openSearch } from "../../lib/library/open-search.ts";
import { answerOf } from "../../lib/search/keep/stores.ts";
import { speechText } from "../../lib/search/terms/speech-text.ts";

const SHOWN = 20;

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
const open = (): Promise<IDBDatabase> => (opened ??= openForReading(async () => undefined));
const { search } = openSearch(open);

/** Milliseconds until the first screen of a query is there, its rows read; in a fresh page with the opening of the database. */
export async function query(text: string): Promise<{ time: number; total: number }> {
  const start = performance.now();
  const results = await search(text, { limit: SHOWN });
  await lecturesOf(await open(), results.hits);
  return { time: performance.now() - start, total: results.total };
}

/** As `query`, with the two best moments of each lecture of the screen. */
export async function queryWithMoments(text: string, screen: number): Promise<{ time: number; moments: number }> {
  const start = performance.now();
  const results = await search(text, { limit: screen });
  const lectures = await lecturesOf(await open(), results.hits);
  const found = await Promise.all(
    lectures.map(async ({ lecture }) => foundMoments(await open(), lecture, results.needs)),
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

/** What is in the index, and whether anything is left to do. */
export async function indexState() {
  const database = await open();
  const transaction = database.transaction([
    "searchState",
    "searchBlocks",
    "searchWaiting",
    "searchRecent",
    "searchWords",
  ]);
  const [state, waiting, recent] = await Promise.all([
    answerOf(transaction.objectStore("searchState").get("state")),
    answerOf(transaction.objectStore("searchWaiting").count()),
    answerOf(transaction.objectStore("searchRecent").count()),
  ]);
  return { state, waiting, recent };
}

export { speechText, tagCounts };
