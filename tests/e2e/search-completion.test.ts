import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chord, untilReads, type Person } from "./person.ts";
import { becomes, leaving, libraryWith, popupWith, searcher, titlesIn, typedIn } from "./searcher.ts";
import { spokenAddress } from "./spoken-library.ts";

describe("completing a query", () => {
  let me: Person;
  beforeAll(async () => {
    me = await searcher();
  });
  afterAll(() => me.close());

  const options = (page: Page) =>
    page.$$eval("[role=option]", (all) => all.map((each) => each.firstElementChild?.textContent ?? ""));

  test.each([
    ["popup", popupWith],
    ["library", libraryWith],
  ] as const)("in the %s, operators and names are chosen with the keyboard", async (_, open) => {
    const page = await open(me, "ta");
    await becomes(async () => (await options(page))[0], "tag:");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await becomes(() => typedIn(page), "tag:");
    await becomes(async () => (await options(page))[0], "LLMs");
    await page.keyboard.type("his");
    await becomes(() => options(page), ["History"]);
    await page.keyboard.press("Tab");
    await becomes(() => typedIn(page), 'tag:"History" ');
    await becomes(() => titlesIn(page), ["The fall of Rome"]);
    await becomes(() => options(page), []);
    await page.close();
  });

  test("a name with a space is quoted, and can be chosen with the mouse", async () => {
    const page = await libraryWith(me, "by:har");
    await becomes(() => options(page), ["Harbour Lectures"]);
    await (await page.waitForSelector("[role=option]"))?.click();
    await becomes(() => typedIn(page), 'by:"Harbour Lectures" ');
    await page.keyboard.type("rome");
    await becomes(() => titlesIn(page), ["The fall of Rome"]);
    await page.close();
  });

  test.each([
    ["popup", popupWith],
    ["library", libraryWith],
  ] as const)("in the %s, names of the library are suggested while they are typed", async (_, open) => {
    const page = await open(me, "histo");
    await becomes(async () => (await options(page))[0], "History");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await becomes(() => typedIn(page), 'tag:"History" ');
    await becomes(() => titlesIn(page), ["The fall of Rome"]);
    await page.close();
  });

  test("Esc closes the list first, then clears the search", async () => {
    const popup = await popupWith(me, "ta");
    await popup.waitForSelector("[role=option]");
    await popup.keyboard.press("Escape");
    await becomes(() => options(popup), []);
    expect(await typedIn(popup)).toBe("ta");
    await popup.keyboard.press("Escape");
    await becomes(() => typedIn(popup), "");
    await popup.close();
  });

  test("Enter without a chosen completion opens the best result, and typing is never held up", async () => {
    const popup = await popupWith(me, "by the square");
    await untilReads(popup, /31:20/);
    await chord(popup, "Control", "a");
    await popup.keyboard.type("ta");
    await popup.waitForSelector("[role=option]");
    await leaving(popup.keyboard.press("Enter"));
    const target = await me.browser.waitForTarget((each) => each.url().startsWith(spokenAddress("language-models")));
    expect(target.url()).toMatch(/t=\d+s$/);
  });
});

describe("related entries", () => {
  let me: Person;
  beforeAll(async () => {
    me = await searcher();
  });
  afterAll(() => me.close());

  test("an entry names others, what relates them, and opens them", async () => {
    const page = await me.openOptions("#entry/language-models");
    const text = await untilReads(page, /Related[^]*also tagged LLMs/);
    expect(text).toMatch(/Attention, one matrix at a time\s+Open Lecture Hall\s*·?\s*same series/);
    await (await page.waitForSelector(".related a"))?.click();
    await page.waitForFunction(() => location.hash.startsWith("#entry/one-matrix"));
    await page.close();
  });

  test("the popup of a saved page names them too", async () => {
    const page = await me.visitPage(
      spokenAddress("language-models"),
      "<!doctype html><title>Building large language models</title>",
    );
    const popup = await me.press(page);
    await untilReads(popup, /Saved[^]*Related[^]*same series/);
    await popup.close();
    await page.close();
  });
});
