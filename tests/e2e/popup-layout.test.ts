import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serve } from "./browser.ts";
import { visitSite } from "./caption-sites/site.ts";
import { tidesAddress, youtubeWithCaptions } from "./caption-sites/youtube-captions.ts";
import { canvasAddress, canvasPages, moodleAddress, moodlePages } from "./course-pages.ts";
import { attention, tides, watchAddress, watchPage } from "./lecture-page.ts";
import { find, person, untilReads, type Person } from "./person.ts";

const words = {
  en: { summary: "Summary", arrived: /Transcript: English/ },
  "zh-CN": { summary: "摘要", arrived: /文字稿：英语/ },
} as const;

/** What a person must have before their eyes, and where each stands. */
const SEEN = {
  title: ".title-field",
  source: ".subject .meta",
  summary: ".draft-summary",
  tags: ".tag-input",
  suggestions: ".suggestion-place",
  save: ".popup-foot .primary",
};

interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Where these parts stand, and the part of the popup that shows without scrolling. */
function boxes(popup: Page, parts: Readonly<Record<string, string>>) {
  return popup.evaluate((selectors) => {
    const box = (selector: string) => {
      const element = document.querySelector(selector);
      if (!element) throw new Error(`The popup has no ${selector}`);
      const { top, bottom, left, right } = element.getBoundingClientRect();
      return { top, bottom, left, right };
    };
    const found = Object.fromEntries(Object.entries(selectors).map(([name, selector]) => [name, box(selector)]));
    return { found, body: box(".popup-body"), popup: box(".popup") };
  }, parts);
}

/** Expects all parts within the popup's first screen, and gives where they stand. */
async function expectInSight(popup: Page, parts: Readonly<Record<string, string>>): Promise<Record<string, Box>> {
  const { found, body, popup: whole } = await boxes(popup, parts);
  expect(whole).toMatchObject({ top: 0, bottom: 500, left: 0, right: 400 });
  for (const [name, box] of Object.entries(found)) {
    const limit = name === "save" ? whole : body;
    expect({ name, above: box.top < limit.top, below: box.bottom > limit.bottom }).toEqual({
      name,
      above: false,
      below: false,
    });
  }
  return found;
}

async function untilFilled(popup: Page): Promise<void> {
  await popup.waitForSelector("[role=combobox]");
}

async function untilSuggested(popup: Page): Promise<void> {
  await popup.waitForSelector(".suggestions .chip");
}

describe.each(["en", "zh-CN"] as const)("at 400 by 500 in %s", (lang) => {
  const say = words[lang];
  let me: Person;
  beforeAll(async () => {
    me = await person({ lang });
  });
  afterAll(() => me.close());

  async function open(address: string, pages: ReadonlyMap<string, string>): Promise<Page> {
    const page = await me.browser.newPage();
    await serve(page, pages);
    await page.goto(address, { waitUntil: "load" });
    const popup = await me.press(page);
    await untilFilled(popup);
    return popup;
  }

  test("the form is seen whole, and nothing in it moves when transcript, suggestions and picture arrive", async () => {
    const tab = await visitSite(me, tidesAddress, youtubeWithCaptions("late"));
    const popup = await me.press(tab);
    await untilFilled(popup);
    const parts = { ...SEEN, description: ".description", transcript: ".transcript-line" };
    const early = await expectInSight(popup, parts);
    await untilReads(popup, say.arrived);
    await untilSuggested(popup);
    expect(await expectInSight(popup, parts)).toEqual(early);
    await popup.close();
    await tab.close();
  });

  test("a page without captions takes one line to say so", async () => {
    const lecture = lang === "en" ? tides : attention;
    const popup = await open(watchAddress(lecture.id), new Map([[watchAddress(lecture.id), watchPage(lecture)]]));
    const early = await expectInSight(popup, SEEN);
    await popup.waitForSelector(".transcript-line .ways");
    await untilSuggested(popup);
    expect(await expectInSight(popup, SEEN)).toEqual(early);
    const { found } = await boxes(popup, { line: ".transcript-line" });
    expect((found["line"]?.bottom ?? 0) - (found["line"]?.top ?? 0)).toBeLessThan(30);
    await popup.close();
  });

  test("the summary is one line until it is wanted, and then stays open", async () => {
    const popup = await open(watchAddress(tides.id), new Map([[watchAddress(tides.id), watchPage(tides)]]));
    const field = await find(popup, "textbox", say.summary);
    const height = async () => (await field.boundingBox())?.height ?? 0;
    expect(await height()).toBeLessThanOrEqual(32);
    await field.click();
    expect(await height()).toBeGreaterThan(60);
    await (await popup.waitForSelector("[role=combobox]"))?.click();
    expect(await height()).toBeGreaterThan(60);
    await popup.close();
  });

  test("completions of a tag are seen whole", async () => {
    const popup = await open(watchAddress(tides.id), new Map([[watchAddress(tides.id), watchPage(tides)]]));
    await popup.keyboard.type("Oce");
    await popup.waitForSelector(".listbox [role=option]");
    const { found } = await boxes(popup, { list: ".listbox" });
    expect(found["list"]?.top).toBeGreaterThanOrEqual(0);
    expect(found["list"]?.bottom).toBeLessThanOrEqual(500);
    await popup.close();
  });

  test.each([
    ["one player of another site", canvasAddress, canvasPages],
    ["two of them", moodleAddress, moodlePages],
  ])("a page with %s shows what it plays and the ways to it on the first screen", async (_, address, pages) => {
    const popup = await open(address, pages);
    const parts = { ...SEEN, possible: ".possible", kinds: ".possible .segments", player: ".player:last-child" };
    await popup.waitForSelector(".player");
    const found = await expectInSight(popup, parts);
    expect(found["kinds"]?.right).toBeLessThanOrEqual(found["tags"]?.right ?? 0);
    expect(await popup.$eval(".possible .one-line", (line) => line.getAttribute("title"))).toBe(
      await popup.$eval(".possible .one-line", (line) => line.textContent),
    );
    await popup.close();
  });
});
