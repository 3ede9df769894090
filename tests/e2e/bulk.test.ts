import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fill } from "../bench/fill-library.ts";
import { madeUpLectures } from "../bench/made-up-lectures.ts";
import { chord, find, person, untilReads, type Person } from "./person.ts";

const COUNT = 2_000;
const ALL = "2,000";

let me: Person;
beforeAll(async () => {
  me = await person();
  const page = await me.openOptions("#settings");
  await fill(page, COUNT, (from, to) => {
    const made = madeUpLectures(from, to);
    return { ...made, lectures: made.lectures.map((each) => ({ ...each, tags: ["Everything"] })) };
  });
  await page.close();
});
afterAll(() => me.close());

/** Gives all entries a tag, and returns as soon as the key is pressed that says so. */
async function tagAll(page: Page, tag: string): Promise<void> {
  await untilReads(page, new RegExp(`${ALL} entries`));
  await chord(page, "Control", "a");
  await untilReads(page, new RegExp(`${ALL} selected`));
  await page.keyboard.press("t");
  const dialog = await find(page, "dialog", `Tag ${ALL} entries`);
  await (await dialog.waitForSelector("input"))?.type(`${tag},`);
  await (await dialog.waitForSelector(".primary"))?.click();
}

/** How many entries bear the tag, by the navigation. */
async function untilBorneBy(page: Page, tag: string, count: string | null): Promise<void> {
  await page.waitForFunction(
    (name, wanted) => {
      const link = document.querySelector(`nav[aria-label="Tags"] a[title="${name}"]`);
      return wanted === null ? link === null : (link?.textContent ?? "").includes(wanted);
    },
    { timeout: 30_000 },
    tag,
    count,
  );
}

describe("a tag for 2,000 entries, with the page loaded anew half-way", () => {
  test.each([
    ["the page alone", "Reloaded", () => Promise.resolve()],
    ["the page, and the worker with it", "Killed", () => me.killWorker()],
  ])("%s: it goes on, is said, and is taken back as one", async (_, tag, killed) => {
    const page = await me.openOptions("#all?tag=Everything");
    await tagAll(page, tag);
    await page.waitForFunction(() => document.querySelector("[role=dialog]") === null);
    // In this order: a worker that the page has woken already, and that is killed then, is called by its alarm a minute later.
    await killed();
    await page.reload({ waitUntil: "domcontentloaded" });
    await untilReads(page, new RegExp(`${tag} added to ${ALL} entries`));
    await untilBorneBy(page, tag, ALL);
    await (await find(page, "button", "Undo")).click();
    await untilReads(page, /Undone/);
    await untilBorneBy(page, tag, null);
    expect(await page.$$eval(".toast", (toasts) => toasts.length)).toBeLessThan(2);
    await page.close();
  });
});
