import { rmSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { serve } from "./browser.ts";
import { buildWithPermissions, untilButton, watchButton, type ButtonWatcher } from "./button.ts";
import { attention, tides, watchAddress, watchPage } from "./lecture-page.ts";
import { find, person, untilReads, type Person } from "./person.ts";

let me: Person;
let button: ButtonWatcher;
beforeAll(async () => {
  me = await person();
  button = await watchButton(me);
});
afterAll(() => me.close());

const PLAIN = { sign: "", title: "Save this lecture, or search your library" };
const UNMARKED = new RegExp(`^${PLAIN.title}$`);
const SAVED = /^Saved \d+ \w+ \d{4}, \d\d:\d\d$/;

async function save(page: Page): Promise<void> {
  const popup = await me.press(page);
  await (await find(popup, "button", "Save")).click();
  await untilReads(popup, /Saved \d+/);
  await popup.close();
}

/** Goes to another address inside of the page, as single-page sites do. */
const goInside = (page: Page, id: string) => page.evaluate((to) => history.pushState({}, "", to), watchAddress(id));

describe("the mark on the button", () => {
  let page: Page;
  beforeAll(async () => {
    page = await me.visit(tides);
    await untilButton(button, page, PLAIN.sign);
    await save(page);
  });

  test("says that the page is saved, once it is", async () => {
    await untilButton(button, page, "✓", SAVED);
  });

  test("goes when the page goes on to another lecture by itself, and comes back with the saved one", async () => {
    await goInside(page, "notSaved_01");
    await untilButton(button, page, "", UNMARKED);
    await page.evaluate(() => history.back());
    await untilButton(button, page, "✓", SAVED);
  });

  test("follows the page also when the worker has been stopped", async () => {
    await me.killWorker();
    await goInside(page, "notSaved_02");
    await untilButton(button, page, "", UNMARKED);
    await me.killWorker();
    await page.evaluate(() => history.back());
    await untilButton(button, page, "✓", SAVED);
  });

  test("goes when the entry is moved to Trash, and comes back with Undo", async () => {
    const popup = await me.press(page);
    await (await find(popup, "button", "Remove")).click();
    await untilReads(popup, /Moved to Trash/);
    await untilButton(button, page, "", UNMARKED);
    await (await find(popup, "button", "Undo")).click();
    await untilButton(button, page, "✓", SAVED);
    await popup.close();
  });

  test("is there again after the page has been loaded anew", async () => {
    await page.reload({ waitUntil: "domcontentloaded" });
    await untilButton(button, page, "✓", SAVED);
  });

  test("is not put on a tab where the button was never pressed", async () => {
    const other = await me.visit(tides);
    await me.killWorker();
    await button.wake();
    await goInside(other, "notSaved_03");
    await goInside(other, tides.id);
    await save(await me.visit({ ...tides, id: "another_001" }));
    expect(await button.read(other)).toEqual(PLAIN);
    await other.close();
  });

  test("is gone on another site, which Lectern may not look at", async () => {
    await page.goto("about:blank");
    await untilButton(button, page, "", UNMARKED);
  });

  test("goes everywhere when everything is deleted", async () => {
    const now = { ...tides, id: "toDelete_01" };
    const last = await me.visit(now);
    await save(last);
    await untilButton(button, last, "✓", SAVED);
    const settings = await me.openOptions("#settings");
    await (await find(settings, "button", "Delete everything…")).click();
    await (await find(settings, "button", "Delete for good")).click();
    await untilButton(button, last, "", UNMARKED);
  });
});

describe("with the permission to see the addresses of all tabs", () => {
  let folder: string;
  let them: Person;
  // Each attempt begins with a library of its own.
  beforeEach(async () => {
    folder = buildWithPermissions();
    them = await person({ extension: folder });
  });
  afterEach(async () => {
    await them.close();
    rmSync(folder, { recursive: true });
  });

  test("saved pages are marked in every tab before the button is pressed, and others are not", async () => {
    const seen = await watchButton(them);
    const first = await them.visit(tides);
    const popup = await them.press(first);
    await (await find(popup, "button", "Save")).click();
    await untilReads(popup, /Saved \d+/);
    await popup.close();
    await them.killWorker();
    const tab = await them.browser.newPage();
    const pages = [tides, attention].map((lecture) => [watchAddress(lecture.id), watchPage(lecture)] as const);
    await serve(tab, new Map(pages));
    await tab.goto(watchAddress(tides.id), { waitUntil: "domcontentloaded" });
    await untilButton(seen, tab, "✓", SAVED);
    await tab.goto(watchAddress(attention.id), { waitUntil: "domcontentloaded" });
    await untilButton(seen, tab, "", UNMARKED);
  });
});
