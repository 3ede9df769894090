import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { CDPSession, Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { formats } from "../../lib/transfer/formats/index.ts";
import { en } from "../../lib/words/en.ts";
import { LIBRARIES } from "../lib/transfer/golden-library.ts";
import { until } from "../setup/until.ts";
import { find, person, type Person, untilReads } from "./person.ts";

let me: Person;
let library: Page;
let downloads: CDPSession;
/** Where the button that imports has stood, from when it is there to the press. */
let places: readonly string[];

type Watched = typeof globalThis & { places: string[] };

/** Notes with each change of the page where the main button of the dialog stands. */
async function watchMainButton(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: string[] = [];
    (globalThis as Watched).places = seen;
    const look = (): void => {
      const buttons = [...document.querySelectorAll('[role="dialog"] footer button.primary')];
      const button = buttons.find(({ textContent }) => textContent.startsWith("Import 5"));
      if (!button) return;
      const { x, y } = button.getBoundingClientRect();
      seen.push(`${x} ${y}`);
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
  });
}

beforeAll(async () => {
  me = await person();
  downloads = await me.browser.target().createCDPSession();
  library = await me.openOptions();
  await (await find(library, "button", "Import and export")).click();
  await (await find(library, "tab", "Import")).click();
  const field = await library.waitForSelector("input[type=file]");
  await watchMainButton(library);
  await field?.uploadFile(join(LIBRARIES, "for-formats.json"));
  await untilReads(library, /The first 5 entries/);
  places = await library.evaluate(() => (globalThis as Watched).places);
  await (await find(library, "button", "Import 5 entries")).click();
  await untilReads(library, /5 added/);
  await library.close();
});
afterAll(() => me.close());

test("the button that imports stands still while it is found out what it would do", () => {
  expect(places.length).toBeGreaterThan(0);
  expect(new Set(places).size).toBe(1);
});

async function exportAs(id: (typeof formats)[number]["id"], address = ""): Promise<string> {
  const page = await me.openOptions(address);
  const downloadPath = await mkdtemp(join(tmpdir(), "lectern-formats-"));
  await downloads.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath });
  await (await find(page, "button", "Import and export")).click();
  await (await find(page, "radio", en[`format ${id}`])).click();
  await (await page.waitForSelector('[role="dialog"] footer button.primary'))?.click();
  await untilReads(page, /Exported to lectern-/);
  const made = await until(
    async () => (await readdir(downloadPath)).find((name) => !name.endsWith(".crdownload")),
    `a file is downloaded for ${id}`,
  );
  await page.close();
  return join(downloadPath, made);
}

test.each(formats.map(({ id, extension }) => ({ id, extension })))(
  "the library is downloaded as $id",
  async ({ id, extension }) => {
    const path = await exportAs(id);
    expect(path).toMatch(new RegExp(`lectern-\\d{4}-\\d{2}-\\d{2}[^/]*\\.${extension}$`));
    expect((await readFile(path)).length).toBeGreaterThan(100);
  },
);

test("the page opens from disk, asks for nothing, and is searched by its tags", async () => {
  const path = await exportAs("page");
  expect(existsSync(path)).toBe(true);
  const page = await me.browser.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(path).href);
  const titles = () =>
    page.$$eval("article", (all) =>
      all.filter((each) => !each.hidden).map((each) => each.querySelector("h2")?.textContent),
    );
  expect(await titles()).toHaveLength(4);
  await page.click('[data-tag="科学"]');
  await page.waitForFunction(() => document.querySelector("h1")?.textContent === "Tag search results for “科学”");
  expect(await titles()).toEqual(["天空为什么是蓝色的 🌌"]);
  await (await find(page, "button", "Clear")).click();
  await page.waitForFunction(() => document.querySelectorAll("article:not([hidden])").length === 4);
  expect(asked.filter((address) => !address.startsWith("file:"))).toEqual([]);
  await page.close();
});
