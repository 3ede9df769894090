import type { Page } from "puppeteer-core";
import { launch } from "../e2e/browser.ts";
import { find } from "../e2e/person.ts";
import { fill } from "./fill-library.ts";
import { median } from "./median.ts";
import { madeUpLectures } from "./made-up-lectures.ts";

const ROUNDS = 3;
const TAGS = ["Everything", "All of it"] as const;

export interface BulkTimes {
  /** Milliseconds from the key that accepts the new name to the sentence that it is done. */
  readonly rename: number;
  /** The same, onto a tag that is there. */
  readonly merge: number;
  /** Milliseconds from pressing Undo to the sentence that it is undone. */
  readonly undo: number;
  /** The longest that the page's thread was busy without a break meanwhile, in milliseconds. */
  readonly blocked: number;
}

/** How a tag that is on so many lectures is renamed, merged and given back, in the tag manager. */
export async function bulkTagsOf(count: number, product: string): Promise<BulkTimes> {
  const lectern = await launch({ extension: product });
  const filling = await lectern.openOptions("#settings");
  await fill(filling, count, (from, to) => tagged(from, to));
  await filling.close();
  const page = await lectern.openOptions("#tags");
  await find(page, "link", TAGS[0]);
  await watchBlocks(page);
  const times = { rename: [] as number[], merge: [] as number[], undo: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    times.rename.push(await rename(page, TAGS[0], TAGS[1], "is now"));
    times.undo.push(await undo(page));
    times.merge.push(await rename(page, TAGS[0], "topic 1", "merged into"));
    times.undo.push(await undo(page));
  }
  const blocked = await page.evaluate(() => Math.max(0, ...(globalThis as Watched).blocks));
  await lectern.close();
  return { rename: median(times.rename), merge: median(times.merge), undo: median(times.undo), blocked };
}

type Watched = typeof globalThis & { blocks: number[] };

function tagged(from: number, to: number): ReturnType<typeof madeUpLectures> {
  const made = madeUpLectures(from, to);
  return { ...made, lectures: made.lectures.map((each) => ({ ...each, tags: [TAGS[0], ...each.tags] })) };
}

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

async function rename(page: Page, from: string, to: string, done: string): Promise<number> {
  const button = await find(page, "button", `Rename ${from}`);
  await button.evaluate((element) => (element as HTMLElement).click());
  const field = await find(page, "combobox", `New name for ${from}`);
  await field.type(to);
  return timed(page, () => page.keyboard.press("Enter"), done);
}

async function undo(page: Page): Promise<number> {
  const button = await find(page, "button", "Undo");
  return timed(page, () => button.click(), "Undone");
}

async function timed(page: Page, act: () => Promise<void>, done: string): Promise<number> {
  const said = page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = () => {
          const text = document.querySelector(".toast")?.textContent ?? "";
          if (text.includes(wanted)) resolve(performance.timeOrigin + performance.now());
          else requestAnimationFrame(look);
        };
        look();
      }),
    done,
  );
  const began = Date.now();
  await act();
  return (await said) - began;
}
