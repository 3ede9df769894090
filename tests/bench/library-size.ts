import { launch, type Lectern } from "../e2e/browser.ts";
import { fill } from "./fill-library.ts";
import { median } from "./median.ts";

const ROUNDS = 15;

export interface LibraryTimes {
  /** Milliseconds from navigation to the first entries. */
  readonly open: number;
  /** Milliseconds of the median and the worst frame while scrolling through the list. */
  readonly frame: number;
  readonly worstFrame: number;
}

/** How a library of so many lectures opens and scrolls. */
export async function libraryOf(count: number, product: string): Promise<LibraryTimes> {
  const lectern = await launch({ extension: product });
  const page = await lectern.openOptions("#all");
  await fill(page, count);
  await page.close();
  const opened: number[] = [];
  for (let round = 0; round < ROUNDS; round++) opened.push(await openOnce(lectern));
  const frames = await scrollOnce(lectern);
  await lectern.close();
  return { open: median(opened), frame: median(frames), worstFrame: Math.max(...frames) };
}

async function openOnce(lectern: Lectern): Promise<number> {
  const page = await lectern.openOptions("#all");
  await page.waitForSelector("article");
  const time = await page.evaluate(() => performance.now());
  await page.close();
  return time;
}

async function scrollOnce(lectern: Lectern): Promise<number[]> {
  const page = await lectern.openOptions("#all");
  await page.waitForSelector("article");
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
