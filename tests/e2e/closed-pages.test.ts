import { rmSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { folderWithPage, SAID, saidIn } from "./closed-page-sentences.ts";
import { PATIENCE } from "../setup/until.ts";
import { person, type Person, untilReads } from "./person.ts";
import { openStrangeSite, type StrangeSite } from "./strange-site.ts";

const { folder, file } = folderWithPage();

const UNANSWERED = "https://nowhere.invalid/";

let me: Person;
let site: StrangeSite;
beforeAll(async () => {
  [me, site] = await Promise.all([person(), openStrangeSite()]);
});
afterAll(async () => {
  await me.close();
  site.close();
  rmSync(folder, { recursive: true, force: true });
});

test.each<[string, (site: string) => string, keyof typeof SAID]>([
  ["the page of extensions", () => "chrome://extensions", "not told"],
  ["an empty tab", () => "about:blank", "not told"],
  ["the source of a page", (base) => `view-source:${base}/article`, "not told"],
  ["a file on this computer", () => pathToFileURL(file).href, "not the web"],
  ["a text in the address", () => "data:text/html,<title>Tides</title>High at noon", "not told"],
  ["a server that does not answer", () => UNANSWERED, "unknown"],
  ["Chromium's viewer for PDF", (base) => `${base}/paper.pdf`, "no lecture"],
  ["Chromium's viewer for JSON", (base) => `${base}/data.json`, "no lecture"],
  ["Chromium's viewer for XML", (base) => `${base}/data.xml`, "no lecture"],
  ["a page whose end never comes", (base) => `${base}/endless`, "loading"],
])("%s ends in a sentence that is true", async (_, addressAt, said) => {
  const page = await me.browser.newPage();
  const address = addressAt(site.base);
  await show(page, address);
  const popup = await me.press(page);
  const text = await untilReads(popup, SAID[said]);
  expect(saidIn(text)).toEqual([said]);
  await popup.close();
  await page.close();
});

/** Goes to an address of any kind, and waits until the tab shows what there is, were it that there is nothing. */
async function show(page: Page, address: string): Promise<void> {
  const going = page.goto(address).catch((error: unknown) => String(error));
  // One never ends, and is closed in the middle.
  if (address.endsWith("/endless")) return void (await page.waitForSelector("article"));
  await going;
  // It is given up a moment before the tab shows that.
  if (address === UNANSWERED)
    await page.waitForFunction(() => location.protocol === "chrome-error:", { timeout: PATIENCE });
}

test("a tab that is on its way to its first page is said to load", async () => {
  const page = await me.browser.newPage();
  const going = page.goto(`${site.base}/silent`).catch(String);
  const popup = await me.press(page);
  expect(saidIn(await untilReads(popup, SAID["tab loading"]))).toEqual(["tab loading"]);
  await popup.close();
  await page.close();
  await going;
});

test("a tab whose page has crashed gives no answer, and no reason is made up", async () => {
  const page = await me.browser.newPage();
  await page.goto(`${site.base}/lecture`);
  const session = await page.createCDPSession();
  const crashed = new Promise((resolve) => page.once("error", resolve));
  session.send("Page.crash").catch(() => null);
  await crashed;
  const popup = await me.press(page);
  await untilReads(popup, SAID.unknown);
  await popup.close();
});
