import { DATABASE_NAME } from "../../lib/library/database-name.ts";
import { foundMoments } from "../../lib/library/found-moments.ts";
import { lecturesOf } from "../../lib/library/found-lectures.ts";
import { idbReader } from "../../lib/library/idb-reader.ts";
import { openSearch } from "../../lib/library/open-search.ts";
import { answerOf } from "../../lib/search/answer-of.ts";
import { translation } from "../../lib/search/translation/translation.ts";
import type { SearchState } from "../../lib/search/index/index-state.ts";

let opened: Promise<IDBDatabase> | null = null;
const open = (): Promise<IDBDatabase> => (opened ??= answerOf(indexedDB.open(DATABASE_NAME)));
const readDictionary = async (): Promise<Uint8Array> =>
  new Uint8Array(await (await fetch("/dictionary/cc-cedict.txt")).arrayBuffer());
const { search } = openSearch(open, undefined, () => translation(readDictionary));

/** The best lectures for a query, each with the second of its best moment where the words are said. */
export async function answer(query: string, limit: number): Promise<{ id: string; seconds: number | null }[]> {
  const { hits, needs, translatedNeeds } = await search(query, { limit, translated: true });
  const database = await open();
  const lectures = await lecturesOf(idbReader(database), hits);
  return Promise.all(
    lectures.map(async ({ lecture }) => {
      const hit = hits.find(({ id }) => id === lecture.id);
      const own = hit?.translations.length === 0 ? needs : translatedNeeds;
      const moments = hit?.isSaid ? await foundMoments(idbReader(database), lecture, own, 1) : null;
      return { id: lecture.id, seconds: moments?.best[0]?.seconds ?? null };
    }),
  );
}

/** How far the index is. */
export async function indexState() {
  const transaction = (await open()).transaction(["searchState", "searchWaiting"]);
  const [state, waiting] = await Promise.all([
    answerOf<SearchState>(transaction.objectStore("searchState").get("state")),
    answerOf(transaction.objectStore("searchWaiting").count()),
  ]);
  const partitions = Object.values(state.partitions).map(({ segments, merging }) => ({
    segments: segments.length,
    bytes: segments.reduce((sum, { bytes }) => sum + bytes, 0),
    isMerging: merging !== null,
  }));
  return { waiting, partitions, isRebuilding: state.rebuilding !== null };
}
