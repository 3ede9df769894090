import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fill } from "../bench/fill-library.ts";
import { madeUpLectures } from "../bench/made-up-lectures.ts";
import { PATIENCE } from "../setup/until.ts";
import { preferTheme, violations } from "./axe.ts";
import { copyReference, paste } from "./copied.ts";
import { chord, find, person, type Person } from "./person.ts";
import { becomes, typedIn } from "./searcher.ts";

const COUNT = 12;

let me: Person;
beforeAll(async () => {
  me = await person();
  const page = await me.openOptions("#settings");
  await fill(page, COUNT, everyFourthHeard);
  await page.close();
});
afterAll(() => me.close());

/** Every fourth of them is a podcast, and their titles run against the time they were saved. */
function everyFourthHeard(from: number, to: number): ReturnType<typeof madeUpLectures> {
  const made = madeUpLectures(from, to);
  const lectures = made.lectures.map((each, at) => ({
    ...each,
    title: `Lecture ${COUNT - from - at}`,
    kind: (from + at) % 4 === 0 ? "audio" : "video",
  }));
  return { ...made, lectures };
}

declare const chrome: { storage: { local: { remove(name: string): Promise<void> } } };

const saved = (page: Page) =>
  page.$$eval(".saved-searches a", (links) => links.map((link) => link.textContent?.trim() ?? ""));
const firstTitle = (page: Page) => page.evaluate(() => document.querySelector("article h2")?.textContent ?? "");
const count = (page: Page) =>
  page.evaluate(() => Number(document.querySelector("article")?.getAttribute("aria-setsize") ?? "0"));

/** Goes on with Tab until the focus is on the control that is called so. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    const reached = await page.evaluate(() => {
      const at = document.activeElement;
      const label =
        at instanceof HTMLInputElement || at instanceof HTMLSelectElement ? at.labels?.[0]?.textContent : "";
      return at?.getAttribute("aria-label") ?? (label || (at?.textContent ?? ""));
    });
    if (name.test(reached)) return;
  }
  throw new Error(`Tab never reached ${name}`);
}

async function expectSound(page: Page): Promise<void> {
  for (const theme of ["light", "dark"] as const) {
    await preferTheme(page, theme);
    expect({ theme, violations: await violations(page) }).toEqual({ theme, violations: [] });
  }
}

test("a list is sorted with the keyboard alone, and keeps its order when the page is opened again", async () => {
  const page = await me.openOptions("#all?sort=newest");
  await becomes(() => firstTitle(page), "Lecture 1");
  await (await find(page, "searchbox", "Search your library")).focus();
  await tabTo(page, /^Sort: Newest saved$/);
  await page.keyboard.press("Enter");
  await find(page, "menuitemradio", "Oldest saved");
  await expectSound(page);
  await page.keyboard.type("oldest");
  await page.waitForFunction(
    () => document.querySelector("[role=menuitemradio][data-active-item]")?.textContent === "Oldest saved",
    { timeout: PATIENCE },
  );
  await page.keyboard.press("Enter");
  await becomes(() => firstTitle(page), `Lecture ${COUNT}`);
  await becomes(() => page.evaluate(() => location.hash), "#all?sort=oldest");
  await page.close();
  const again = await me.openOptions("#all");
  await becomes(() => firstTitle(again), `Lecture ${COUNT}`);
  await again.goto("about:blank");
  await again.close();
});

test("filters are built and taken away with the keyboard alone, and stand in the search", async () => {
  const page = await me.openOptions("#all?sort=title");
  await becomes(() => firstTitle(page), "Lecture 1");
  await (await find(page, "searchbox", "Search your library")).focus();
  await tabTo(page, /^Filter$/);
  await page.keyboard.press("Enter");
  await find(page, "dialog", "Filters");
  await tabTo(page, /^Kind/);
  await page.keyboard.type("Au");
  await becomes(() => typedIn(page), "kind:audio");
  await becomes(() => count(page), COUNT / 4);
  await expectSound(page);
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.activeElement?.textContent === "Filter (1)", { timeout: PATIENCE });
  await tabTo(page, /^Remove filter Kind: Audio$/);
  await page.keyboard.press("Delete");
  await becomes(() => typedIn(page), "");
  await becomes(() => count(page), COUNT);
  await page.waitForFunction(() => document.activeElement?.textContent === "Filter", { timeout: PATIENCE });
  await page.close();
});

test("a search is saved, renamed and deleted with the keyboard alone, and that is undone", async () => {
  const page = await me.openOptions("#all?q=kind:audio");
  // An earlier attempt may have left one.
  await page.evaluate(() => chrome.storage.local.remove("savedSearches"));
  await becomes(() => saved(page), []);
  await becomes(() => count(page), COUNT / 4);
  await (await find(page, "searchbox", "Search your library")).focus();
  await tabTo(page, /^Save search$/);
  await page.keyboard.press("Enter");
  await becomes(() => saved(page), ["Kind: Audio 3"]);
  await (await find(page, "link", "Kind: Audio 3")).focus();
  await tabTo(page, /^Change saved search Kind: Audio$/);
  await page.keyboard.press("Enter");
  await find(page, "menuitem", "Rename");
  await page.waitForFunction(
    () => document.querySelector("[role=menuitem][data-active-item]")?.textContent === "Rename",
    { timeout: PATIENCE },
  );
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.getAttribute("aria-label") === "Name of the saved search", {
    timeout: PATIENCE,
  });
  await page.keyboard.type("Podcasts");
  await page.keyboard.press("Enter");
  await becomes(() => saved(page), ["Podcasts 3"]);
  await page.waitForFunction(() => document.activeElement?.textContent === "Podcasts 3", { timeout: PATIENCE });
  await expectSound(page);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await find(page, "menuitem", "Delete");
  await page.keyboard.type("Del");
  await page.waitForFunction(
    () => document.querySelector("[role=menuitem][data-active-item]")?.textContent === "Delete",
    { timeout: PATIENCE },
  );
  await page.keyboard.press("Enter");
  await becomes(() => saved(page), []);
  await chord(page, "Control", "z");
  await becomes(() => saved(page), ["Podcasts 3"]);
  await page.close();
});

test("a reference is copied with one key and Enter, and lies in the clipboard as text and as a program takes it", async () => {
  const page = await me.openOptions("#all");
  await (await page.waitForSelector("article h2 a"))?.click();
  await page.waitForSelector("aside [role=tab]");
  const title = await page.$eval("aside h1, aside h2", (heading) => heading.textContent?.trim() ?? "");
  await copyReference(page);
  await expectSound(page);
  await page.keyboard.press("Escape");
  const { text, html } = await paste(page);
  expect(text).toContain(title);
  expect(html).toContain(`<div class="csl-entry">`);
  expect(html).toContain(title);
  await page.close();
});
