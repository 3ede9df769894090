import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PATIENCE } from "../setup/until.ts";
import { fill } from "../bench/fill-library.ts";
import { madeUpLectures } from "../bench/made-up-lectures.ts";
import { find, person, type Person } from "./person.ts";

const COUNT = 40;

let me: Person;
beforeAll(async () => {
  me = await person();
  const page = await me.openOptions("#settings");
  await fill(page, COUNT, manyTags);
  await page.close();
});
afterAll(() => me.close());

/** Half of them bear a tag of their own beside the common one: more tags than a row has room for. */
function manyTags(from: number, to: number): ReturnType<typeof madeUpLectures> {
  const made = madeUpLectures(from, to);
  const own = (at: number) => (at < COUNT / 2 ? [`A tag of lecture ${at}`] : []);
  return { ...made, lectures: made.lectures.map((each, at) => ({ ...each, tags: ["Everything", ...own(from + at)] })) };
}

/** Waits until the focus, or the last chip, is seen whole within the row: it may still scroll. */
async function untilSeen(page: Page, what: "focus" | "last"): Promise<void> {
  await page.waitForFunction(
    (which) => {
      const row = document.querySelector(".scrolled-row");
      const chip = which === "focus" ? document.activeElement : row?.lastElementChild;
      if (!row || !chip || !row.contains(chip)) return false;
      const [outer, inner] = [row.getBoundingClientRect(), chip.getBoundingClientRect()];
      return inner.left >= outer.left - 1 && inner.right <= outer.right + 1;
    },
    { timeout: PATIENCE },
    what,
  );
}

/** Presses the button at the end of the row, if there is one, and waits until the row has gone on. */
async function goOn(page: Page): Promise<boolean> {
  const before = await page.evaluate(() => {
    const row = document.querySelector(".scrolled-row.after");
    const at = row?.scrollLeft ?? 0;
    document.querySelector<HTMLElement>(".scrolled-row.after + button")?.click();
    return row && at;
  });
  if (before === null) return false;
  await page.waitForFunction(
    (was) => {
      const row = document.querySelector(".scrolled-row");
      return row && (row.scrollLeft > was || !row.matches(".after"));
    },
    { timeout: PATIENCE },
    before,
  );
  return true;
}

test("the row of further tags shows that more follow, and leads to them by mouse and by keyboard", async () => {
  const page = await me.openOptions("#all?tag=Everything");
  await page.waitForSelector(".scrolled-row.after .chip");
  await find(page, "button", "More tags");
  expect(await page.$(".scrolled-row.before")).toBeNull();
  let presses = 0;
  while (await goOn(page)) presses++;
  expect(presses).toBeGreaterThan(1);
  await untilSeen(page, "last");
  await (await find(page, "button", "Tags before these")).click();
  await page.waitForSelector(".scrolled-row.after");
  const chips = await page.$$(".scrolled-row .chip");
  expect(chips).toHaveLength(COUNT / 2);
  await chips[0]?.focus();
  await untilSeen(page, "focus");
  for (const chip of chips.slice(1)) {
    await page.keyboard.press("Tab");
    expect(await chip.evaluate((each) => each === document.activeElement)).toBe(true);
    await untilSeen(page, "focus");
  }
  await page.close();
});
