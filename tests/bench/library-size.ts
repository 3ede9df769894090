import type * as inPage from "./search-in-page.ts";
import type { Page } from "puppeteer-core";
import { launch, type Lectern } from "../e2e/browser.ts";
import { isIndexedBy } from "../measure/fill-library.ts";
import { fill, MOST_AT_ONCE } from "./fill-library.ts";
import { bundled, freshPage } from "./in-page.ts";
import { median } from "./median.ts";
import { rounds } from "./rounds.ts";

declare const bench: typeof inPage;

const ROUNDS = 15;
const LONGEST_WAIT = 20_000;
/** From the whole library, newest first, to lists that begin with another entry, and back. */
const LISTS = {
  sort: ["#all?sort=oldest", "#all?sort=title"],
  filter: ["#all?tag=topic+3", "#to-summarise", "#all?q=lang%3Aen"],
} as const;

export interface LibraryTimes {
  /** Milliseconds from navigation to the first entries. */
  readonly open: number;
  /** Milliseconds from another address to the painted list in another order, and of a part of the library. */
  readonly sort: number;
  readonly filter: number;
  /** Milliseconds for what any list needs at least: a cursor over the rows that are shown. */
  readonly floor: number;
  /** Milliseconds of the median and the worst frame while scrolling through the list. */
  readonly frame: number;
  readonly worstFrame: number;
  /** What the page holds in memory after all that, in bytes. */
  readonly memory: number;
  /** False where the time was up before all texts were indexed: the background goes on with them meanwhile. */
  readonly isIndexed: boolean;
}

/** How a library of so many lectures opens, sorts, is filtered and scrolls. */
export async function libraryOf(count: number, product: string, end: number): Promise<LibraryTimes> {
  const lectern = await launch({ extension: product });
  const script = await bundled("tests/bench/search-in-page.ts");
  const page = await lectern.openOptions("#settings");
  await fill(page, count, undefined, "bench", MOST_AT_ONCE);
  await page.close();
  const idle = await freshPage(lectern, script);
  const isIndexed = await isIndexedBy(idle, end);
  const times = { open: [] as number[], sort: [] as number[], filter: [] as number[], floor: [] as number[] };
  for (const _ of rounds(ROUNDS, end)) {
    times.floor.push(await idle.evaluate(() => bench.floor()));
    times.open.push(await openOnce(lectern));
  }
  await idle.close();
  const listing = await shownLibrary(lectern);
  for (const _ of rounds(ROUNDS, end)) {
    for (const kind of ["sort", "filter"] as const) {
      for (const address of LISTS[kind]) {
        const time = await listAt(listing, address);
        if (time !== null) times[kind].push(time);
        await listAt(listing, "#all");
      }
    }
  }
  const memory = await heapOf(listing);
  await listing.close();
  const frames = await scrollOnce(lectern);
  await lectern.close();
  return {
    open: median(times.open),
    sort: median(times.sort),
    filter: median(times.filter),
    floor: median(times.floor),
    frame: median(frames),
    worstFrame: Math.max(...frames),
    memory,
    isIndexed,
  };
}

async function shownLibrary(lectern: Lectern): Promise<Page> {
  const page = await lectern.openOptions("#all");
  await page.waitForSelector("article");
  return page;
}

async function openOnce(lectern: Lectern): Promise<number> {
  const page = await shownLibrary(lectern);
  const time = await page.evaluate(() => performance.now());
  await page.close();
  return time;
}

/** Goes to another list, and gives the milliseconds until it is painted; null where it begins as the one before. */
function listAt(page: Page, address: string): Promise<number | null> {
  return page.evaluate(
    async (hash, most) => {
      // Of a list without entries its words are what is seen.
      const shown = () =>
        document.querySelector<HTMLElement>('article[aria-posinset="1"]')?.dataset["id"] ??
        document.querySelector(".scroll")?.textContent;
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const before = shown();
      const began = performance.now();
      location.hash = hash;
      while (shown() === before && performance.now() - began < most) await frame();
      const isOther = shown() !== before;
      await new Promise((resolve) => setTimeout(resolve));
      const time = performance.now() - began;
      // What follows, such as the whole of a list that has begun, is not the next one's doing.
      for (let still = 0; still < 12; still++) await frame();
      return isOther ? time : null;
    },
    address,
    LONGEST_WAIT,
  );
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send("HeapProfiler.collectGarbage");
  return (await session.send("Runtime.getHeapUsage")).usedSize;
}

async function scrollOnce(lectern: Lectern): Promise<number[]> {
  const page = await shownLibrary(lectern);
  const frames = await page.evaluate(async () => {
    const list = document.querySelector("article")?.closest(".scroll");
    if (!list) throw new Error("The list does not scroll");
    const times: number[] = [];
    let last = performance.now();
    for (let step = 0; step < 120; step++) {
      list.scrollTop += 400;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = performance.now();
      times.push(now - last);
      last = now;
    }
    return times;
  });
  await page.close();
  return frames;
}
