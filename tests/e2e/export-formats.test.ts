import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { CDPSession, Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { formats } from "../../lib/transfer/formats/index.ts";
import { enTransfer } from "../../lib/words/en-transfer.ts";
import { LIBRARIES } from "../lib/transfer/golden-library.ts";
import { type RecordingProxy, startRecordingProxy } from "../setup/recording-proxy.ts";
import { until } from "../setup/until.ts";
import { allKept, allShown } from "./all-kept.ts";
import { paste } from "./copied.ts";
import { tides, watchAddress } from "./lecture-page.ts";
import { find, person, type Person, untilReads } from "./person.ts";

declare const chrome: { storage: { local: { set(items: object): Promise<void> } } };

/** A key for each server of the person's own, each where the settings keep it. */
const SECRET = "canary-key-0123456789";
const KEYS = ["modelKey", "speechKey"];

let proxy: RecordingProxy;
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

/** Saves a lecture with a button's press, and finds it again in the popup and in the library. */
async function saveAndFind(): Promise<void> {
  const tab = await me.visit(tides);
  const popup = await me.press(tab);
  await (await find(popup, "button", "Save")).click();
  await untilReads(popup, /Saved \d+/);
  await (await find(popup, "searchbox", "Search your library")).type("tides");
  await (await find(popup, "list", "Results")).$("::-p-aria([role='link'])");
  await popup.close();
  const found = await me.openOptions("#all?q=tides");
  await untilReads(found, /1 entry|1 of/);
  await found.close();
  await tab.close();
}

beforeAll(async () => {
  proxy = await startRecordingProxy();
  me = await person({ proxy: proxy.host });
  downloads = await me.browser.target().createCDPSession();
  await saveAndFind();
  library = await me.openOptions();
  const keys = Object.fromEntries(KEYS.map((name) => [name, { origin: "https://models.example", key: SECRET }]));
  const model = { base: "https://models.example/v1", model: "good", window: null };
  await library.evaluate((items) => chrome.storage.local.set(items), { ...keys, model });
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
afterAll(async () => {
  await me.close();
  await proxy.close();
});

test("the button that imports stands still while it is found out what it would do", () => {
  expect(places.length).toBeGreaterThan(0);
  expect(new Set(places).size).toBe(1);
});

async function exportAs(id: (typeof formats)[number]["id"], address = ""): Promise<string> {
  const page = await me.openOptions(address);
  const downloadPath = await mkdtemp(join(tmpdir(), "lectern-formats-"));
  await downloads.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath });
  await (await find(page, "button", "Import and export")).click();
  await (await find(page, "radio", enTransfer[`format ${id}`])).click();
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
    const bytes = await readFile(path);
    expect(bytes.length).toBeGreaterThan(100);
    expect(bytes.includes(SECRET)).toBe(false);
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
  expect(await titles()).toHaveLength(5);
  await page.click('[data-tag="科学"]');
  await page.waitForFunction(() => document.querySelector("h1")?.textContent === "Tag search results for “科学”");
  expect(await titles()).toEqual(["天空为什么是蓝色的 🌌"]);
  await (await find(page, "button", "Clear")).click();
  await page.waitForFunction(() => document.querySelectorAll("article:not([hidden])").length === 5);
  expect(asked.filter((address) => !address.startsWith("file:"))).toEqual([]);
  await page.close();
});

test("a key stays where the settings keep it: no page shows it, no other store holds it, and no report tells it", async () => {
  const settings = await me.openOptions("#settings");
  await settings.evaluate((key) => {
    setTimeout(() => {
      throw new Error(`Not to be told: ${key}`);
    });
  }, SECRET);
  await untilReads(settings, /A key is set/);
  await (await find(settings, "button", "Copy for a bug report")).click();
  await untilReads(settings, /Copied/);
  const elsewhere = await me.openOptions();
  const report = await paste(elsewhere);
  await elsewhere.close();
  expect(report.text).toContain("Recent failures");
  expect(report.text + report.html).not.toContain(SECRET);
  expect(await allKept(settings, [])).toContain(SECRET);
  expect(await allKept(settings, KEYS)).not.toContain(SECRET);
  await settings.close();
  expect(await allShown(me, ["#all", "#settings", "#overview"])).not.toContain(SECRET);
});

/** Whom Chromium asks for itself, also without any extension. */
const BROWSER = /\.(?:google|googleapis)\.com$/;

test("from the installation on nobody but the page itself is asked, whatever is saved, found, brought in and given out", () => {
  const hosts = proxy.asked.map((asked) => (URL.canParse(asked) && new URL(asked).hostname) || asked.split(":")[0]);
  const page = new URL(watchAddress(tides.id)).hostname;
  expect(hosts.filter((host = "") => host !== page && !BROWSER.test(host))).toEqual([]);
});
