import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { attention, tides, type SampleLecture } from "./lecture-page.ts";
import { PATIENCE, until } from "../setup/until.ts";
import { find, person, untilReads, type Person } from "./person.ts";

let me: Person;
let downloads: string;
beforeAll(async () => {
  me = await person();
  downloads = await mkdtemp(join(tmpdir(), "lectern-downloads-"));
  await save(tides, "Ocean,Physics,");
  await save(attention, "LLMs,注意力,");
});
afterAll(() => me.close());

async function save(lecture: SampleLecture, tags: string): Promise<void> {
  const page = await me.visit(lecture);
  const popup = await me.press(page);
  await (await find(popup, "combobox", "Tags")).type(tags);
  await (await find(popup, "button", "Summarise")).click();
  await popup.waitForFunction(() => document.querySelector<HTMLTextAreaElement>(".summary-field")?.value !== "");
  await (await find(popup, "button", "Save")).click();
  await untilReads(popup, /Saved \d+/);
  await popup.close();
  await page.close();
}

/** Titles of the entries that are listed. */
async function listed(page: Page): Promise<string[]> {
  return page.$$eval("article", (articles) =>
    articles.map((article) => article.querySelector("h2")?.textContent?.trim() ?? ""),
  );
}

async function untilListed(page: Page, titles: readonly string[]): Promise<void> {
  await expect.poll(() => listed(page), { timeout: PATIENCE }).toEqual(titles);
}

describe("the library page", () => {
  test("lists what was saved, newest first, with all that is known of it", async () => {
    const page = await me.openOptions();
    await untilListed(page, [attention.title, tides.title]);
    const entry = await page.$$eval("article", (articles) => (articles[1] as HTMLElement).innerText);
    for (const part of [
      /Saved \d+ \w+ \d{4}, \d\d:\d\d/,
      /Harbour Lectures/,
      /1:02:03/,
      /Ocean/,
      /Summarised/,
      /Reading time: 1 min \(\d+ characters\)/,
      /1 summary version/,
    ]) {
      expect(entry).toMatch(part);
    }
    const position = await page.$eval("article", (article) => [
      article.getAttribute("aria-posinset"),
      article.getAttribute("aria-setsize"),
    ]);
    expect(position).toEqual(["1", "2"]);
    await page.close();
  });

  test("choosing a tag shows its entries under a heading, and Clear shows everything again", async () => {
    const page = await me.openOptions();
    await untilListed(page, [attention.title, tides.title]);
    const tag = await page.waitForSelector('nav[aria-label="Tags"] a::-p-text(Ocean)');
    await tag?.click();
    await untilReads(page, /Tag search results for [“"]Ocean[”"]/);
    await untilListed(page, [tides.title]);
    await (await find(page, "button", "Clear")).click();
    await untilListed(page, [attention.title, tides.title]);
    await page.goBack();
    await untilListed(page, [tides.title]);
    await page.close();
  });

  test.each([
    ["an English word of the description", "bulges", tides.title],
    ["a word with a typo", "ocaen", tides.title],
    ["a Chinese word inside a longer run", "注意力", attention.title],
    ["two Chinese characters across a word border", "型的", attention.title],
    ["a creator", "harbour", tides.title],
    ["a tag", "LLMs", attention.title],
  ])("an entry is found by %s", async (_, query, title) => {
    const page = await me.openOptions();
    await untilListed(page, [attention.title, tides.title]);
    await (await find(page, "searchbox", "Search your library")).type(query);
    await untilListed(page, [title]);
    // A moment after the last letter the address has the query too.
    await page.waitForFunction((typed) => decodeURIComponent(location.hash).endsWith(`q=${typed}`), {}, query);
    await page.reload();
    await untilListed(page, [title]);
    await page.close();
  });

  test("an entry opens beside the list, goes to Trash, and comes back with Undo", async () => {
    const page = await me.openOptions();
    await untilListed(page, [attention.title, tides.title]);
    await (await page.waitForSelector(`article h2 a::-p-text(${tides.title})`))?.click();
    await page.waitForFunction(() => location.hash.startsWith("#entry/"));
    await (await find(page, "button", "Move to Trash")).click();
    await untilReads(page, /Moved to Trash/);
    await untilListed(page, [attention.title]);
    await (await find(page, "button", "Undo")).click();
    await untilListed(page, [attention.title, tides.title]);
    await page.close();
  });
});

describe("taking the collection out and in again", () => {
  let file = "";

  test("the export is one JSON file with everything in it", async () => {
    const page = await me.openOptions();
    const browser = await me.browser.target().createCDPSession();
    await browser.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: downloads });
    await (await find(page, "button", "Import and export")).click();
    await find(page, "radio", "JSON");
    await (await find(page, "button", "Export 2 entries")).click();
    const name = await until(
      async () => (await readdir(downloads)).find((each) => /^lectern-.*\.json$/.test(each)),
      "the file is downloaded",
    );
    file = join(downloads, name);
    const library = JSON.parse(await readFile(file, "utf8"));
    expect(library).toMatchObject({ format: "lectern", version: 1 });
    expect(library.lectures.map(({ title }: { title: string }) => title).toSorted()).toEqual(
      [tides.title, attention.title].toSorted(),
    );
    expect(library.summaries).toHaveLength(2);
    await page.close();
  });

  test("after everything was deleted, importing the file brings it all back, and once more adds nothing", async () => {
    expect(existsSync(file)).toBe(true);
    const page = await me.openOptions("#settings");
    await (await find(page, "button", "Delete everything…")).click();
    await Promise.all([
      page.waitForNavigation(),
      find(page, "button", "Delete for good").then((button) => button.click()),
    ]);
    const library = await me.openOptions();
    await untilReads(library, /Keep what you watch and hear/);
    for (const report of [/2 added/, /0 added/]) {
      await (await find(library, "button", "Import and export")).click();
      await (await find(library, "tab", "Import")).click();
      const field = await library.waitForSelector("input[type=file]");
      await field?.uploadFile(file);
      await (await find(library, "button", "Import 2 entries")).click();
      await untilReads(library, report);
      // A dialog that is closed before its import has ended shows it again.
      await find(library, "button", "Import another file");
      await library.keyboard.press("Escape");
      await library.waitForFunction(() => !document.querySelector("[role=dialog]"));
      await untilListed(library, [attention.title, tides.title]);
    }
    await page.close();
    await library.close();
  });
});
