import { rmSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { folderWithPage, SAID, saidIn } from "../e2e/closed-page-sentences.ts";
import { type FirefoxLectern, launchFirefox } from "./firefox.ts";
import { goTowards, showAddress } from "./firefox-window.ts";
import { openStrangeSite, type StrangeSite } from "../e2e/strange-site.ts";

const { folder, file } = folderWithPage();

let me: FirefoxLectern;
let site: StrangeSite;
beforeAll(async () => {
  [me, site] = await Promise.all([launchFirefox(), openStrangeSite()]);
});
afterAll(async () => {
  await me.close();
  site.close();
  rmSync(folder, { recursive: true, force: true });
});

test.each<[string, (site: string) => string, keyof typeof SAID]>([
  ["the page of extensions", () => "about:addons", "own"],
  ["an empty tab", () => "about:blank", "not the web"],
  ["the source of a page", (base) => `view-source:${base}/article`, "own"],
  ["the reader view", (base) => `about:reader?url=${encodeURIComponent(`${base}/article`)}`, "own"],
  ["the store for extensions", () => "https://addons.mozilla.org/en-US/firefox/", "store"],
  ["a file on this computer", () => pathToFileURL(file).href, "not the web"],
  ["a text in the address", () => "data:text/html,<title>Tides</title>High at noon", "not the web"],
  ["a server that does not answer", () => "https://nowhere.invalid/", "unknown"],
  ["Firefox's viewer for PDF", (base) => `${base}/paper.pdf`, "unknown"],
  ["Firefox's viewer for JSON", (base) => `${base}/data.json`, "no lecture"],
  ["Firefox's viewer for XML", (base) => `${base}/data.xml`, "no lecture"],
  ["a page whose end never comes", (base) => `${base}/endless`, "loading"],
])("%s ends in a sentence that is true", async (_, addressAt, said) => {
  const page = await me.browser.newPage();
  await page.bringToFront();
  const address = addressAt(site.base);
  await showAddress(me.inParent, address);
  const popup = await me.press();
  const text = await popup.untilReads(SAID[said]);
  expect(saidIn(text)).toEqual([said]);
  await popup.close();
  await page.close();
});

test("a tab that is on its way to its first page is said to load", async () => {
  const page = await me.browser.newPage();
  await page.bringToFront();
  await goTowards(me.inParent, `${site.base}/silent`);
  const popup = await me.press();
  expect(saidIn(await popup.untilReads(SAID["tab loading"]))).toEqual(["tab loading"]);
  await popup.close();
  await page.close();
});
