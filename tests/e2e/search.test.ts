import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { suggestionsFor, watchButton } from "./button.ts";
import { chord, find, untilReads, type Person } from "./person.ts";
import { becomes, leaving, libraryWith, popupWith, searcher, titlesIn, typedIn } from "./searcher.ts";
import { spokenAddress, spokenTitles } from "./spoken-library.ts";

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");

async function isOpen({ browser }: Person, address: string): Promise<boolean> {
  return browser.targets().some((target) => target.url() === address);
}

describe("searching what was said", () => {
  let me: Person;
  beforeAll(async () => {
    me = await searcher();
  });
  afterAll(() => me.close());

  test("the popup shows the two best moments of a lecture, and the words around them", async () => {
    const popup = await popupWith(me, "softmax");
    const text = await untilReads(popup, /12:34[^]*over the vocabulary[^]*5 more moments/);
    expect(text).toMatch(/4 entries/);
    expect(text).toMatch(/31:20\s+… by the square root before the softmax/);
    expect(text).toContain("Summary: A row-wise softmax turns scores into weights");
    // A transcript is read once its result comes into sight.
    expect(text).not.toContain("54:03");
    await popup.$$eval(".found", (results) => results.at(-1)?.scrollIntoView());
    await untilReads(popup, /54:03\s+先做 softmax/);
    await popup.close();
  });

  test("what is shown after the moments have been read stands where it stood before", async () => {
    const popup = await popupWith(me, "softmax");
    await popup.waitForSelector(".moments-place");
    const heights = () => popup.$$eval(".found", (rows) => rows.map((row) => row.getBoundingClientRect().top));
    const before = await heights();
    await popup.waitForSelector(".more-moments");
    expect(await heights()).toEqual(before);
    await popup.close();
  });

  test("Enter in the field plays the best result at the second at which it is said", async () => {
    const popup = await popupWith(me, "aqueducts dry");
    await leaving(popup.keyboard.press("Enter"));
    await becomes(() => isOpen(me, `${spokenAddress("rome")}&t=95s`), true);
  });

  test("the arrow keys go through the results and their moments, and Enter plays the one that is reached", async () => {
    const popup = await popupWith(me, "vocabulary softmax");
    await untilReads(popup, /12:34/);
    await popup.keyboard.press("ArrowDown");
    expect(await focused(popup)).toBe("Building large language models");
    await popup.keyboard.press("ArrowUp");
    expect(await popup.evaluate(() => document.activeElement?.matches("input[type=search]"))).toBe(true);
    await chord(popup, "Control", "a");
    await popup.keyboard.type("logits");
    await untilReads(popup, /1 entry[^]*13:02/);
    await chord(popup, "Control", "a");
    await popup.keyboard.type("softmax");
    // What was typed until then has results too, with moments of their own: those of the whole word are waited for.
    await untilReads(popup, /4 entries[^]*12:34[^]*13:02[^]*5 more moments/);
    await popup.waitForSelector('.more-moments[href*="q=softmax"]');
    for (const [key, reached] of [
      ["ArrowDown", "Attention, one matrix at a time"],
      ["ArrowRight", "Attention, one matrix at a time"],
      ["ArrowDown", "Building large language models"],
      ["ArrowRight", "13:02"],
      ["ArrowRight", "5 more moments"],
      ["ArrowLeft", "13:02"],
      ["ArrowLeft", "12:34"],
      ["ArrowLeft", "Building large language models"],
      ["ArrowRight", "13:02"],
    ] as const) {
      await popup.keyboard.press(key);
      expect(await focused(popup)).toBe(reached);
    }
    await leaving(popup.keyboard.press("Enter"));
    await becomes(() => isOpen(me, `${spokenAddress("language-models")}&t=782s`), true);
  });

  test("a result that is nowhere said opens at its beginning", async () => {
    const popup = await popupWith(me, "mix the values");
    await untilReads(popup, /1 entry/);
    await leaving(popup.keyboard.press("Enter"));
    await becomes(() => isOpen(me, spokenAddress("one-matrix")), true);
  });

  test("Ctrl Enter opens the entry in the library", async () => {
    const popup = await popupWith(me, "legions");
    await untilReads(popup, /1 entry/);
    await leaving(chord(popup, "Control", "Enter"));
    const library = await me.browser.waitForTarget((target) => target.url().endsWith("#entry/rome"));
    await untilReads(await library.asPage(), /The fall of Rome/);
    await (await library.asPage()).close();
  });

  test("“5 more moments” opens the transcript with the query searched in it", async () => {
    const popup = await popupWith(me, "softmax");
    // Results of what had been typed until then may have been there before.
    await popup.waitForSelector('.more-moments[href*="softmax"]');
    await leaving(popup.$eval(".more-moments", (link) => (link as HTMLElement).click()));
    const target = await me.browser.waitForTarget((each) => each.url().includes("#entry/language-models"));
    const library = await target.asPage();
    await untilReads(library, /1 of 7/);
    const field = await find(library, "searchbox", "Search this transcript");
    expect(await field.evaluate((each) => (each as HTMLInputElement).value)).toBe("softmax");
    // By its handle: what is related arrives late beside it, and a click at a place could miss.
    const next = await find(library, "button", "Next match");
    await next.evaluate((button) => (button as HTMLElement).click());
    await untilReads(library, /2 of 7/);
    await library.close();
  });

  test("the library shows the same moments, and nothing moves while they are read", async () => {
    const page = await libraryWith(me, "softmax");
    await page.waitForSelector(".moments-place");
    const tops = () => page.$$eval("article", (rows) => rows.map((row) => Math.round(row.getBoundingClientRect().top)));
    await untilReads(page, /12:34[^]*5 more moments/);
    const before = await tops();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await tops()).toEqual(before);
    await page.$eval(".more-moments", (link) => (link as HTMLElement).click());
    await untilReads(page, /1 of 7/);
    await page.keyboard.press("Escape");
    await page.close();
  });

  test("words that are said together, though not one after another, are found in the transcript too", async () => {
    const page = await me.openOptions("#entry/language-models?part=transcript");
    await (await find(page, "searchbox", "Search this transcript")).type("token vocabulary");
    await untilReads(page, /1 of 1/);
    await page.close();
  });

  test.each([
    ["a typo", "sofmax vocabulary", ["Building large language models"], /Showing results for “softmax”/],
    ["Chinese of the other script", "深度学习", ["深度學習的注意力機制"], /1 entry/],
    ["simplified by traditional characters", "詞元", ["从零开始构建语言模型：课程概述与词元化"], /1 entry/],
    ["most of the words", "aqueducts submarine", ["The fall of Rome"], /No entry has all of it/],
    ["a tag by its operator", "tag:LLMs -square", ["Building large language models"], /1 entry/],
    ["a creator with a space", 'by:"open lecture" has:note', ["Generative AI interview questions"], /1 entry/],
    ["a word of a note", "normalisation", ["Generative AI interview questions"], /Notes: Ask for the reason/],
    ["a place", "in:summary softmax", ["Attention, one matrix at a time"], /1 entry/],
    ["an operator in Chinese, with a full-width colon", "标签：History", ["The fall of Rome"], /1 entry/],
  ])("popup, library and address bar find the same by %s", async (_, query, titles, sign) => {
    const popup = await popupWith(me, query);
    await untilReads(popup, sign);
    await becomes(() => titlesIn(popup), titles);
    await popup.close();
    const page = await libraryWith(me, query);
    await untilReads(page, sign);
    await becomes(() => titlesIn(page), titles);
    await page.close();
    const button = await watchButton(me);
    await button.wake();
    const suggested = await suggestionsFor(me, query);
    expect(suggested.map(({ content }) => spokenTitles.get(content))).toEqual(titles);
  });

  test("where nothing is found, there is a way on", async () => {
    const popup = await popupWith(me, "tag:History qqqqzzzz");
    await untilReads(popup, /Nothing matches “tag:History qqqqzzzz”/);
    await (await find(popup, "button", "Search only for “qqqqzzzz”")).click();
    await untilReads(popup, /Nothing matches “qqqqzzzz”/);
    await popup.close();
    const page = await me.openOptions("#all?tag=History&q=softmax");
    await untilReads(page, /Nothing matches “softmax” in History/);
    await (await find(page, "button", "Search without tags")).click();
    await untilReads(page, /4 entries/);
    await page.close();
  });

  test("what an input method composes is searched once it is chosen", async () => {
    const popup = await popupWith(me, "");
    const session = await popup.createCDPSession();
    await session.send("Input.imeSetComposition", { text: "zhu'yi'li", selectionStart: 9, selectionEnd: 9 });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await popup.$(".found-list")).toBeNull();
    await session.send("Input.insertText", { text: "注意力" });
    await untilReads(popup, /2 entries/);
    expect(await typedIn(popup)).toBe("注意力");
    await popup.close();
  });
});
