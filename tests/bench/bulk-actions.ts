import type { Page } from "puppeteer-core";
import type { Bulk, BulkAction } from "../../lib/library/bulk.ts";
import { launch } from "../e2e/browser.ts";
import { fill, MOST_AT_ONCE } from "./fill-library.ts";
import { idOf, madeUpLectures } from "./made-up-lectures.ts";
import { median } from "./median.ts";
import { rounds } from "./rounds.ts";

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<{ res?: { status: string } } | undefined> } };

const ROUNDS = 3;
/** Milliseconds. */
const TOLD_AFTER = 200;
const [TAG, RENAMED] = ["Everything", "All of it"] as const;
const RENAME: BulkAction = { kind: "rename", from: TAG, to: RENAMED, renamings: [{ from: [TAG], to: RENAMED }] };

/** Milliseconds, each from the command to the end of the action, while the library page shows it. */
export interface BulkTimes {
  readonly tag: number;
  readonly rename: number;
  readonly undoRename: number;
  readonly undoTag: number;
  readonly trash: number;
  readonly undoTrash: number;
  /** All records once more, as an import sends them. */
  readonly importAgain: number;
  /** Putting as many rows of a lecture and its indexes into a database of nothing else: what must be done at least. */
  readonly floor: number;
  /** From the command to the progress that the page shows. */
  readonly progress: number;
  /** The longest that the page's thread was busy without a break during an action, in milliseconds. */
  readonly blocked: number;
}

/** How so many lectures are changed at once. */
export async function bulkActionsOn(count: number, product: string, end: number): Promise<BulkTimes> {
  const lectern = await launch({ extension: product });
  const filling = await lectern.openOptions("#settings");
  await fill(filling, count, undefined, "bench", MOST_AT_ONCE);
  await filling.close();
  const page = await lectern.openOptions("#all");
  await page.waitForSelector("article");
  await watchBlocks(page);
  const ids = Array.from({ length: count }, (_, number) => idOf(number));
  let blocked = 0;
  const times: Record<string, number[]> = {};
  const progress: number[] = [];
  const timed = async (name: string, action: BulkAction | null, id: string): Promise<void> => {
    await forgetBlocks(page);
    const { ended, shown } = await act(page, action, ids, id);
    blocked = Math.max(blocked, await longestBlock(page));
    (times[name] ??= []).push(ended);
    if (shown !== null) progress.push(shown);
  };
  for (const round of rounds(ROUNDS, end)) {
    await timed("tag", { kind: "tag", tags: [TAG] }, `tag-${round}`);
    await timed("rename", RENAME, `rename-${round}`);
    await timed("undoRename", null, `rename-${round}`);
    await timed("undoTag", null, `tag-${round}`);
    await timed("trash", { kind: "trash" }, `trash-${round}`);
    await timed("undoTrash", null, `trash-${round}`);
    (times["floor"] ??= []).push(await page.evaluate(putRows, madeUpLectures(0, count).lectures));
  }
  const began = performance.now();
  await fill(page, count, undefined, "again", MOST_AT_ONCE);
  const importAgain = performance.now() - began;
  await lectern.close();
  const of = (name: string) => median(times[name] ?? []);
  return {
    tag: of("tag"),
    rename: of("rename"),
    undoRename: of("undoRename"),
    undoTag: of("undoTag"),
    trash: of("trash"),
    undoTrash: of("undoTrash"),
    floor: of("floor"),
    importAgain,
    progress: median(progress),
    blocked,
  };
}

type Watched = typeof globalThis & { blocks: number[] };

/** Notes every stretch of more than 50 ms in which the page could not have answered a key. */
async function watchBlocks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const blocks: number[] = [];
    (globalThis as Watched).blocks = blocks;
    new PerformanceObserver((list) => blocks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: "longtask",
    });
  });
}

/** What the measuring itself does in the page is no doing of an action. */
async function forgetBlocks(page: Page): Promise<void> {
  await longestBlock(page);
  await page.evaluate(() => {
    (globalThis as Watched).blocks.length = 0;
  });
}

/** They are told of a little later. */
function longestBlock(page: Page): Promise<number> {
  return page.evaluate(async (pause) => {
    await new Promise((resolve) => setTimeout(resolve, pause));
    return Math.max(0, ...(globalThis as Watched).blocks);
  }, TOLD_AFTER);
}

/** Begins an action, or takes it back where none is given, and waits until it has ended. */
function act(page: Page, action: BulkAction | null, ids: readonly string[], id: string) {
  return page.evaluate(
    async (begun, all, bulk) => {
      const send = (type: string, opId: string, input: unknown) =>
        chrome.runtime.sendMessage({ id: 1, timestamp: Date.now(), type: "run", data: { opId, type, input } });
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open("lectern");
        request.addEventListener("success", () => resolve(request.result));
      });
      const isOpen = (): Promise<boolean> =>
        new Promise((resolve) => {
          const request: IDBRequest<Bulk | undefined> = database.transaction("bulks").objectStore("bulks").get(bulk);
          request.addEventListener("success", () =>
            resolve(request.result?.state === "running" || request.result?.state === "undoing"),
          );
        });
      const start = performance.now();
      let shown: number | null = null;
      const look = (): void => {
        if (document.querySelector(".bulk-progress")) shown = performance.now() - start;
        else if (shown === null) requestAnimationFrame(look);
      };
      look();
      const reply = begun
        ? await send("beginBulk", bulk, {
            action: begun,
            ids: "renamings" in begun ? [] : all,
            count: all.length,
          })
        : await send("undoBulk", `${bulk}-undo`, { id: bulk });
      if (reply?.res?.status !== "done") throw new Error(`Refused: ${JSON.stringify(reply)}`);
      while (await isOpen()) await new Promise((resolve) => setTimeout(resolve, 10));
      const ended = performance.now() - start;
      database.close();
      return { ended, shown };
    },
    action,
    ids,
    id,
  );
}

/** Puts rows into a database of their own that has the indexes of the library's lectures, all in one transaction. */
async function putRows(rows: readonly unknown[]): Promise<number> {
  const name = `floor-${Math.random()}`;
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(name);
    request.addEventListener("upgradeneeded", () => {
      const store = request.result.createObjectStore("rows", { keyPath: "id" });
      store.createIndex("key", "key", { unique: true });
      for (const index of ["savedAt", "deletedAt", "series.title"]) store.createIndex(index, index);
      for (const index of ["tags", "aliases"]) store.createIndex(index, index, { multiEntry: true });
    });
    request.addEventListener("success", () => resolve(request.result));
  });
  const start = performance.now();
  const transaction = database.transaction("rows", "readwrite", { durability: "strict" });
  for (const row of rows) transaction.objectStore("rows").put(row);
  await new Promise((resolve) => {
    transaction.addEventListener("complete", resolve);
  });
  const time = performance.now() - start;
  database.close();
  indexedDB.deleteDatabase(name);
  return time;
}
