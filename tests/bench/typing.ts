import type { Page } from "puppeteer-core";
import { launch, type Lectern } from "../e2e/browser.ts";
import { find } from "../e2e/person.ts";
import { isIndexedBy } from "../measure/fill-library.ts";
import { fill, MOST_AT_ONCE } from "./fill-library.ts";
import { bundled, freshPage } from "./in-page.ts";
import { madeUpLectures } from "./made-up-lectures.ts";
import { wordOfRank } from "./made-up-words.ts";
import { rounds } from "./rounds.ts";

/** So many of the first lectures have a transcript of so many words, which is found in too. */
const [SPOKEN, SPOKEN_WORDS] = [2_000, 600];
const TYPED = [wordOfRank(300), wordOfRank(3_000), `${wordOfRank(900)} ${wordOfRank(2_500)}`, wordOfRank(12_000)];
const ROUNDS = 3;
/** Milliseconds between two keys: somebody who types fast. */
const BETWEEN = 180;

export interface TypingTimes {
  /** Milliseconds from each key to the painted results for it. */
  readonly keys: readonly number[];
  /** The longest that the page could not have answered a key meanwhile, in milliseconds. */
  readonly blocked: number;
}

/** How long after each key the results stand there, in the popup and in the library. */
export async function typingIn(
  count: number,
  product: string,
  end: number,
  most = ROUNDS,
): Promise<{ readonly popup: TypingTimes; readonly library: TypingTimes; readonly isIndexed: boolean }> {
  const lectern = await launch({ extension: product });
  const filling = await lectern.openOptions("#settings");
  await fill(filling, Math.min(count, SPOKEN), (from, to) => madeUpLectures(from, to, SPOKEN_WORDS));
  await fill(
    filling,
    count,
    (from, to) => madeUpLectures(Math.max(from, SPOKEN), Math.max(to, SPOKEN)),
    "x",
    MOST_AT_ONCE,
  );
  await filling.close();
  const watcher = await freshPage(lectern, await bundled("tests/bench/search-in-page.ts"));
  const isIndexed = await isIndexedBy(watcher, end);
  await watcher.close();
  const popup = await typed(() => openPopup(lectern), rounds(most, end));
  const library = await typed(() => lectern.openOptions("#all"), rounds(most, end));
  await lectern.close();
  return { popup, library, isIndexed };
}

async function openPopup(lectern: Lectern): Promise<Page> {
  const page = await lectern.browser.newPage();
  await page.goto(`chrome-extension://${lectern.id}/popup.html`);
  return page;
}

async function typed(open: () => Promise<Page>, times: Iterable<number>): Promise<TypingTimes> {
  const keys: number[] = [];
  let blocked = 0;
  for (const _ of times) {
    for (const text of TYPED) {
      const page = await open();
      const field = await find(page, "searchbox", "Search your library");
      await watchKeys(page);
      await field.type(text, { delay: BETWEEN });
      await page.waitForFunction(() => (globalThis as Watched).typedAt === null);
      keys.push(...(await page.evaluate(() => (globalThis as Watched).times)));
      blocked = Math.max(blocked, ...(await page.evaluate(() => (globalThis as Watched).blocks)));
      await page.close();
    }
  }
  return { keys, blocked };
}

type Watched = typeof globalThis & { times: number[]; blocks: number[]; typedAt: number | null };

/** Notes for each key when the results that it brings are painted; a key that leaves them as they were is passed over. */
async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const own = globalThis as Watched;
    Object.assign(own, { times: [], blocks: [], typedAt: null });
    new PerformanceObserver((list) => own.blocks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: "longtask",
    });
    document.addEventListener("input", (event) => (own.typedAt = event.timeStamp), true);
    const isResult = (node: Node): boolean =>
      node instanceof Element
        ? node.closest(".found-list, .entries") !== null || node.querySelector(".found-list, .entries") !== null
        : isResult(node.parentElement ?? document.body);
    new MutationObserver((changes) => {
      const began = own.typedAt;
      if (began === null || !changes.some(({ target }) => isResult(target))) return;
      own.typedAt = null;
      requestAnimationFrame(() => setTimeout(() => own.times.push(performance.now() - began)));
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    // Some keys change nothing: the next thing that is waited for must not be theirs.
    setInterval(() => {
      if (own.typedAt !== null && performance.now() - own.typedAt > 2_000) own.typedAt = null;
    }, 100);
  });
}
