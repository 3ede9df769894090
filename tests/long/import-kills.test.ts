import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { beginImport, bookmarkFile, countIn } from "../e2e/bookmark-file.ts";
import { find, person, untilReads, type Person } from "../e2e/person.ts";
import { seededRandom } from "../e2e/seeded-random.ts";
import { SEED } from "./seed.ts";

const COUNT = 10_000;
const KILLS = 100;
/** One kill in so many takes the page as well. */
const PAGES = 10;
const LONGEST = 1_500_000;

let me: Person;
beforeAll(async () => {
  me = await person();
});
afterAll(() => me.close());

test(`an import of 10,000 entries that is cut off ${KILLS} times ends with exactly the file (seed ${SEED})`, async () => {
  const random = seededRandom(SEED);
  const path = await bookmarkFile(COUNT);
  let page = await me.openOptions();
  let kills = 0;
  while (kills < KILLS) {
    await beginImport(page, path, COUNT);
    // An import that is through ahead of the last kill is taken back, and begun once more.
    for (; kills < KILLS && !(await hasEnded(page)); kills++) {
      await new Promise((resolve) => setTimeout(resolve, random() * 800));
      await me.killWorker().catch(() => null);
      if (kills % PAGES !== PAGES - 1) continue;
      await page.close();
      page = await me.openOptions();
    }
    await untilEnded(page);
    expect(await countIn(page, "lectures")).toBe(COUNT);
    if (kills < KILLS) await takeBack(page);
  }
  await again(page, path);
  expect(await countIn(page, "lectures")).toBe(COUNT);
  const settings = await me.openOptions("#settings");
  await (await find(settings, "button", "Check the library")).click();
  await untilReads(settings, new RegExp(`All is well: ${COUNT.toLocaleString("en")} entries checked`));
});

async function hasEnded(page: Page): Promise<boolean> {
  const text = await page.$eval("body", (body) => body.innerText);
  return / added · /.test(text) && !/Importing/.test(text);
}

async function untilEnded(page: Page): Promise<void> {
  const ended = () => / added · /.test(document.body.innerText) && !/Importing/.test(document.body.innerText);
  await page.waitForFunction(ended, { timeout: LONGEST, polling: 200 });
}

async function takeBack(page: Page): Promise<void> {
  await (await find(page, "button", "Undo")).click();
  const undone = () => document.body.innerText.includes("The import has been undone");
  await page.waitForFunction(undone, { timeout: LONGEST, polling: 200 });
  await page.keyboard.press("Escape");
}

/** The same file once more adds nothing. */
async function again(page: Page, path: string): Promise<void> {
  await (await find(page, "button", "Import another file")).click();
  await page.keyboard.press("Escape");
  await beginImport(page, path, COUNT);
  await untilEnded(page);
  expect(await page.$eval("[role=dialog]", (dialog) => dialog.textContent)).toMatch(/(?<!\d)0 added/);
}
