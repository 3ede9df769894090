import { rmSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { folderWithPage, SAID, saidIn } from "../e2e/closed-page-sentences.ts";
import { until } from "../setup/until.ts";
import { type FirefoxLectern, launchFirefox } from "./firefox.ts";
import { showAddress, shownAddress } from "./firefox-window.ts";
import { openStrangeSite, type StrangeSite } from "../e2e/strange-site.ts";

const { folder, file } = folderWithPage();

declare const chrome: {
  readonly tabs: {
    query(query: object): Promise<{ readonly id: number }[]>;
    get(id: number): Promise<{ readonly discarded: boolean; readonly status: string }>;
    discard(ids: readonly number[]): Promise<void>;
    update(id: number, how: object): Promise<object>;
  };
};

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

test("a tab that Firefox has unloaded is read once it is shown again", async () => {
  const address = `${site.base}/lecture`;
  const page = await me.browser.newPage();
  await page.goto(address);
  const settings = await me.openOptions("#settings");
  const shown = () => settings.evaluate(async () => (await chrome.tabs.query({ active: true }))[0]?.id ?? -1);
  await page.bringToFront();
  const id = await shown();
  await settings.bringToFront();
  const isUnloaded = await settings.evaluate(async (tab) => {
    await chrome.tabs.discard([tab]);
    return (await chrome.tabs.get(tab)).discarded;
  }, id);
  expect(isUnloaded).toBe(true);
  await settings.evaluate((tab) => chrome.tabs.update(tab, { active: true }), id);
  await until(async () => (await shownAddress(me.inParent)) === address, "the page is shown again");
  const status = () => settings.evaluate(async (tab) => (await chrome.tabs.get(tab)).status, id);
  await until(async () => (await status()) === "complete", "the page has been loaded again");
  const popup = await me.press();
  await until(async () => (await popup.value("textarea.title-field")) === "Rivers by boat", "the page is read");
  await popup.close();
  await settings.close();
});
