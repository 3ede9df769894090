import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { openLibrary } from "../../../lib/library/database.ts";
import { commitChanges } from "../../../lib/search/index/commit.ts";
import type { ChangedDocument } from "../../../lib/search/index/document.ts";
import { eraseFromIndex } from "../../../lib/search/index/erase.ts";
import { moveInIndex } from "../../../lib/search/index/move.ts";
import { toRebuild } from "../../../lib/search/index/rebuild.ts";
import { maintain, type Documents } from "../../../lib/search/index/maintain.ts";
import { SAVED_FROM, UNKNOWN } from "../../../lib/search/index/index-state.ts";
import { SEARCH_STORES } from "../../../lib/search/index/stores.ts";
import { tendPiece } from "../../../lib/search/index/tend-piece.ts";
import { createSearch, type Search, type SearchOptions, type TranslateQuery } from "../../../lib/search/search.ts";
import { translation } from "../../../lib/search/translation/translation.ts";
import { packed } from "./translation/small-dictionary.ts";
import type { LectureTexts, TextSource } from "../../../lib/search/lecture-texts.ts";

const DAY = 86_400_000;

/** A lecture with whatever a test says of it. */
export interface TestLecture extends LectureTexts {
  readonly id: string;
  /** What is said in it, a caption each. */
  readonly said: readonly string[];
  readonly site: string;
  readonly url: string;
  readonly language: string | null;
  readonly savedAt: string;
  readonly published: string | null;
  readonly durationSeconds: number | null;
  readonly isUnseen: boolean;
  readonly isUnopened: boolean;
  readonly hasPicture: boolean;
  readonly kind: string;
  readonly series: string | null;
  readonly summarisers: readonly string[];
  readonly seenAt: string | null;
}

export function lecture(id: string, facts: Partial<TestLecture> = {}): TestLecture {
  return {
    id,
    title: "",
    tags: [],
    creators: [],
    description: "",
    summary: "",
    notes: [],
    context: [],
    url: "",
    said: [],
    site: "",
    language: null,
    savedAt: "2026-01-01T00:00:00.000Z",
    published: null,
    durationSeconds: null,
    isUnseen: false,
    isUnopened: false,
    hasPicture: false,
    kind: "video",
    series: null,
    summarisers: [],
    seenAt: null,
    ...facts,
  };
}

export interface TestLibrary {
  readonly search: Search;
  /** Saves lectures as one command would. */
  readonly save: (...lectures: readonly TestLecture[]) => Promise<void>;
  readonly remove: (...ids: readonly string[]) => Promise<void>;
  readonly trash: (...ids: readonly string[]) => Promise<void>;
  /** Out of Trash again, as they went there or as they were changed meanwhile. */
  readonly restore: (...ids: readonly string[]) => Promise<void>;
  readonly editInTrash: (lecture: TestLecture) => Promise<void>;
  /** Deletes lectures for good that are in Trash. */
  readonly purge: (...ids: readonly string[]) => Promise<void>;
  /** Does all that the index needs, or at most so many pieces of it; `meanwhile` happens while the first is worked out. */
  readonly tend: (pieces?: number, meanwhile?: () => Promise<void>) => Promise<void>;
  /** The worker dies in the middle of a piece of tending, or of saving this lecture: nothing of it has happened. */
  readonly kill: (during: "tending" | "saving", saved: TestLecture) => Promise<void>;
  /** A block of the index is not as it was written; a page has it made anew. */
  readonly damage: () => Promise<void>;
  readonly database: ReturnType<typeof openLibrary>;
}

const translates = (): Promise<TranslateQuery | null> => translation(packed);

export function testLibrary(loadTranslation = translates): TestLibrary {
  // Search reads as pages do, with what the browser has by itself.
  globalThis.IDBKeyRange = IDBKeyRange;
  const database = openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
  const lectures = new Map<string, TestLecture>();
  const trashed = new Map<string, TestLecture>();
  let removals = 0;
  const documents: Documents = {
    read: async (ids) => ids.map((id) => changed(id, lectures.get(id))),
    after: async (id, count) =>
      [...lectures.keys(), ...trashed.keys()]
        .toSorted()
        .filter((each) => each > id)
        .slice(0, count),
  };
  const source: TextSource = {
    stores: [],
    texts: async (_, id) => lectures.get(id) ?? null,
    cues: async (_, id) => (lectures.get(id)?.said ?? []).map((text) => ({ text })),
  };
  const commit = (ids: readonly string[]): Promise<void> =>
    database.transaction("rw", [...SEARCH_STORES], async () =>
      commitChanges(
        database,
        ids.map((id) => changed(id, lectures.get(id))),
      ),
    );
  /** Moves lectures between the library and Trash as a command does. */
  const move = async (from: Map<string, TestLecture>, to: Map<string, TestLecture>, ids: readonly string[]) => {
    for (const id of ids) {
      const found = from.get(id);
      from.delete(id);
      if (found) to.set(id, found);
    }
    await database.transaction("rw", [...SEARCH_STORES], async () => {
      const done = await moveInIndex(
        database,
        ids.map((id) => ({ id, isGone: to === trashed })),
      );
      const others = ids.filter((id) => !done.has(id));
      await commitChanges(
        database,
        others.map((id) => changed(id, lectures.get(id))),
      );
    });
  };
  const open = async (): Promise<IDBDatabase> => {
    if (!database.isOpen()) await database.open();
    return database.backendDB();
  };
  return {
    database,
    search: createSearch({
      open,
      source,
      loadPinyin: () => import("../../../lib/search/pinyin/search-by-pinyin.ts"),
      loadTranslation,
    }),
    async save(...saved) {
      for (const each of saved) {
        trashed.delete(each.id);
        lectures.set(each.id, each);
      }
      await commit([...new Set(saved.map(({ id }) => id))]);
    },
    trash: (...ids) => move(lectures, trashed, ids),
    restore: (...ids) => move(trashed, lectures, ids),
    async editInTrash(each) {
      trashed.set(each.id, each);
      await commit([each.id]);
    },
    async purge(...ids) {
      for (const id of ids) trashed.delete(id);
      await database.transaction("rw", [...SEARCH_STORES], async () => eraseFromIndex(database, ids));
    },
    async remove(...ids) {
      for (const id of ids) lectures.delete(id);
      await commit(ids);
      // Every other time for good.
      if (removals++ % 2 === 0)
        await database.transaction("rw", [...SEARCH_STORES], async () => eraseFromIndex(database, ids));
    },
    async kill(during, saved) {
      const dies = database.transaction("rw", [...SEARCH_STORES], async () => {
        if (during === "saving") await commitChanges(database, [changed(saved.id, saved)]);
        else await maintain(database, documents);
        throw new Error("The worker is gone");
      });
      await dies.catch(() => undefined);
    },
    async damage() {
      const blocks = await database.searchBlocks.toArray();
      const block = blocks[blocks.length >> 1];
      const state = await database.searchState.get("state");
      if (!block || !state) return;
      await database.searchBlocks.put({ ...block, bytes: block.bytes.map((byte, at) => (at > 40 ? byte ^ 85 : byte)) });
      await database.searchState.put(toRebuild(state));
      for (;;) {
        const more = await database.transaction("rw", [...SEARCH_STORES], async () => maintain(database, documents));
        if (!more) return;
      }
    },
    async tend(pieces = Infinity, meanwhile = async () => undefined) {
      const writing = <T>(work: () => Promise<T>) => database.transaction("rw", [...SEARCH_STORES], async () => work());
      for (let done = 0; done < pieces; done++) {
        const more = await tendPiece(database, documents, {
          reading: async (work) => {
            const read = await database.transaction("r", [...SEARCH_STORES], async () => work());
            if (done === 0) await meanwhile();
            return read;
          },
          writing,
          alone: writing,
        });
        if (!more) return;
      }
    },
  };
}

function changed(id: string, found: TestLecture | undefined): ChangedDocument {
  if (!found) return { id, isGone: true };
  const saved = Date.parse(found.savedAt);
  const facts = {
    tags: found.tags,
    addresses: [found.url].filter(Boolean),
    sites: [found.site].filter(Boolean),
    language: found.language,
    hasTranscript: found.said.length > 0,
    hasSummary: found.summary !== "",
    isUnseen: found.isUnseen,
    isUnopened: found.isUnopened,
    hasPicture: found.hasPicture,
    kind: found.kind,
    title: found.title,
    series: found.series,
    toldApart: [],
    summarisers: found.summarisers,
    docValues: {
      saved: saved / 1000 - SAVED_FROM,
      seconds: found.durationSeconds ?? -1,
      day: Math.floor(Date.parse(found.published ?? found.savedAt) / DAY),
      published: found.published === null ? UNKNOWN : Math.floor(Date.parse(found.published) / DAY),
      seen: found.seenAt === null ? UNKNOWN : Date.parse(found.seenAt) / 1000 - SAVED_FROM,
    },
  };
  return { id, isGone: false, facts, text: found, speech: found.said.map((text) => ({ text })) };
}

export function searchIn(lectures: readonly TestLecture[], loadTranslation = translates): Search {
  const library = testLibrary(loadTranslation);
  const saving = library.save(...lectures);
  return {
    search: async (query, options) => {
      await saving;
      return library.search.search(query, options);
    },
  };
}

/** Ids of the lectures that have everything that is asked for. */
export async function idsFor(search: Search, query: string, options?: SearchOptions): Promise<string[]> {
  const { hits, isPartial } = await search.search(query, options);
  return isPartial ? [] : hits.map((hit) => hit.id);
}
