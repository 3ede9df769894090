import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serve } from "../e2e/browser.ts";
import { withBrokenReader } from "../e2e/broken-reader.ts";
import { saidIn } from "../e2e/closed-page-sentences.ts";
import { tides, watchAddress, watchPage } from "../e2e/lecture-page.ts";
import { rowsOf, saveSpoken, untilEntry } from "../e2e/model-person.ts";
import { find, retype } from "../e2e/person.ts";
import { requestsFrom } from "../e2e/requests-from.ts";
import { startWorkers } from "../e2e/start-workers.ts";
import { openStrangeSite } from "../e2e/strange-site.ts";
import { type ModelServer, startModelServer } from "../setup/model-server.ts";
import { type FirefoxLectern, firefoxFolder, launchFirefox } from "./firefox.ts";
import { chooseInMenu, pressShortcut, question, shownAddress, suggestedFor } from "./firefox-window.ts";
import { closeSidebar, untilSidebarReads } from "./sidebar.ts";
import { sendingTo } from "./permissions.ts";
import { until } from "../setup/until.ts";

declare const chrome: {
  readonly offscreen?: object;
  readonly tabs: {
    query(query: object): Promise<{ readonly id: number }[]>;
    get(id: number): Promise<{ readonly discarded: boolean }>;
    discard(ids: readonly number[]): Promise<void>;
    update(id: number, how: object): Promise<object>;
  };
  readonly storage: {
    readonly local: { get(name: string): Promise<Record<string, unknown>>; set(items: object): Promise<void> };
  };
};

let me: FirefoxLectern;
let settings: Page;

beforeAll(async () => {
  me = await launchFirefox();
  settings = await me.openOptions("#settings");
});
afterAll(() => me.close());

/** Each file of lib/browser/differences is tested here as it is in Firefox, and in tests/e2e as it is in Chromium. */
describe("job-place", () => {
  let server: ModelServer;
  beforeAll(async () => {
    server = await startModelServer();
  });
  afterAll(() => server.close());

  test("jobs are worked on in the event page, which has no document beside it", async () => {
    await me.allow(sendingTo("http://127.0.0.1/*"));
    await settings.evaluate((items) => chrome.storage.local.set(items), {
      model: { base: server.base, model: "slow", window: null },
      summariser: "model",
      template: "medium",
    });
    const id = await saveSpoken(settings, { key: "spoken:place", title: "Where jobs run", captions: 20 });
    const entry = await me.openOptions(`#entry/${id}`);
    await (await find(entry, "button", "New")).click();
    await until(async () => server.asked.length > 0, "the model is asked");
    expect(await me.views()).toEqual(["background", "tab", "tab"]);
    await untilEntry(entry, /moon/);
    await entry.close();
    expect(await settings.evaluate(() => chrome.offscreen === undefined)).toBe(true);
  });

  test("pages have the event page ask the server, also one that was suspended, and can ask nobody themselves", async () => {
    const before = server.asked.length;
    for (const path of ["options.html", "popup.html", "welcome.html", "sidepanel.html"]) {
      const page = await me.openPage(path);
      const refused = [path, "connect-src", "connect-src"];
      expect([path, ...(await requestsFrom(page, server.base))]).toEqual(refused);
      expect([path, ...(await requestsFrom(page, "https://elsewhere.example/"))]).toEqual(refused);
      await page.close();
    }
    expect(server.asked).toHaveLength(before);
    await settings.evaluate((items) => chrome.storage.local.set(items), {
      model: { base: server.base, model: "tagger", window: null },
    });
    const id = await saveSpoken(settings, { key: "spoken:tagged", title: "Tides with tags", captions: 5 });
    const entry = await me.openOptions(`#entry/${id}`);
    await find(entry, "button", "Ask tagger for tags");
    await me.endBackground();
    await (await find(entry, "button", "Ask tagger for tags")).click();
    await untilEntry(entry, /tagger suggests 3 tags/);
    await entry.close();
  });
});

describe("backup-place", () => {
  test("backups are written in the event page, and lie among the downloads", async () => {
    await me.allow({ permissions: ["downloads"] });
    await settings.evaluate(() => chrome.storage.local.set({ automaticBackups: "on" }));
    await saveSpoken(settings, { key: "spoken:backup", title: "Kept twice", captions: 5 });
    const folder = join(me.profile, "Lectern");
    const name = await until(
      async () => existsSync(folder) && readdirSync(folder).find((each) => /^lectern-backup-.*\.json$/.test(each)),
      "the backup is there",
    );
    await until(async () => readFileSync(join(folder, String(name)), "utf8").includes("Kept twice"), "it is whole");
    await until(
      () => settings.evaluate(() => document.body.innerText.includes("Read back whole before it was stored")),
      "the settings say so",
    );
    await settings.evaluate(() => chrome.storage.local.set({ automaticBackups: "off" }));
    expect(await me.views()).toEqual(["background", "tab"]);
  });
});

describe("data-consent", () => {
  test("Firefox's question names what is sent to the model, besides its host", async () => {
    await me.takeBack(sendingTo("http://127.0.0.1/*"));
    await settings.bringToFront();
    await retype(settings, "combobox", "Server", "http://127.0.0.2:9");
    await (await find(settings, "button", "Connect")).click();
    const asked = await question(me.inParent);
    expect(asked).toMatch(/127\.0\.0\.2/);
    expect(asked).toMatch(/authentication information.*website content|website content.*authentication information/is);
    await me.answerPrompt("refuse");
  });
});

describe("suggestion-markup, worker-parts", () => {
  test("suggestions are plain text", async () => {
    await saveSpoken(settings, { key: "spoken:markup", title: "Waves & <tides>", captions: 5 });
    const line = await until(async () => {
      const found = await suggestedFor(me.inParent, "lec waves");
      return found.find((each) => each.includes("Waves"));
    }, "Firefox suggests the entry");
    expect(line).toContain("Waves & <tides>");
    expect(line).not.toMatch(/<match>|&amp;/);
  });
});

describe("clicked-link", () => {
  test("a link is saved under its words, which come with the click, where the page may not be read", async () => {
    const page = await me.browser.newPage();
    const [here, there] = ["https://links.example/", watchAddress("linked_0001")];
    await serve(page, new Map([[here, `<!doctype html><title>Links</title><a href="${there}">Harbours by night</a>`]]));
    await page.goto(here, { waitUntil: "domcontentloaded" });
    await page.bringToFront();
    await page.click("a", { button: "right" });
    await chooseInMenu(me.inParent, "Save linked lecture");
    const titles = async () => (await rowsOf<{ title: string }>(settings, "lectures")).map(({ title }) => title);
    await until(async () => (await titles()).includes("Harbours by night"), "the link is saved");
    expect((await titles()).filter((title) => title === "Harbours by night")).toHaveLength(1);
    await page.close();
  });
});

describe("shortcut-page", () => {
  test("the settings lead to Firefox's own page of shortcuts", async () => {
    await settings.bringToFront();
    await (await find(settings, "button", "Change in the browser")).click();
    await until(async () => (await shownAddress(me.inParent)) === "about:addons", "the page of shortcuts is shown");
  });
});

describe("storage-lock", () => {
  test("the background starts though Firefox has no lock for the storage", async () => {
    await until(async () => (await me.backgroundState()) === "running", "the event page runs");
    expect(await settings.evaluate(() => "setAccessLevel" in chrome.storage.local)).toBe(false);
  });
});

describe("popup-opening", () => {
  test("the shortcut to write opens the popup, in the same turn in which its keys were pressed", async () => {
    const page = await me.browser.newPage();
    const address = watchAddress("opening_001");
    await serve(page, new Map([[address, watchPage({ ...tides, id: "opening_001" })]]));
    await page.goto(address, { waitUntil: "domcontentloaded" });
    await page.bringToFront();
    await pressShortcut(me.inParent, "N");
    const popup = await me.openedPopup();
    const isInNote = () => popup.evaluate(() => document.activeElement?.matches(".note-field input") ?? false);
    await until(isInNote, "the cursor stands in the note");
    expect(await popup.value("textarea.title-field")).toBe(tides.title);
    await popup.close();
    await page.close();
  });
});

describe("side-panel", () => {
  test("the shortcut opens the sidebar, which shows the lecture of its own tab and says beside another that it is beside none", async () => {
    const page = await me.browser.newPage();
    const address = watchAddress("beside_0001");
    await serve(page, new Map([[address, watchPage({ ...tides, id: "beside_0001" })]]));
    await page.goto(address, { waitUntil: "domcontentloaded" });
    await page.bringToFront();
    await pressShortcut(me.inParent, "K");
    await untilSidebarReads(me.inParent, new RegExp(tides.title));
    await settings.bringToFront();
    await untilSidebarReads(me.inParent, /beside no video/);
    await page.bringToFront();
    await untilSidebarReads(me.inParent, new RegExp(tides.title));
    await closeSidebar(me.inParent);
    await page.close();
  });
});

describe("emptied-tab", () => {
  test("a tab that was unloaded is not said to show nothing at the moment at which it is shown again, and is read", async () => {
    const site = await openStrangeSite();
    const page = await me.browser.newPage();
    await page.goto(`${site.base}/lecture`);
    await page.bringToFront();
    const id = await settings.evaluate(async () => (await chrome.tabs.query({ active: true }))[0]?.id ?? -1);
    await settings.bringToFront();
    const isUnloaded = await settings.evaluate(async (tab) => {
      await chrome.tabs.discard([tab]);
      return (await chrome.tabs.get(tab)).discarded;
    }, id);
    expect(isUnloaded).toBe(true);
    await settings.evaluate((tab) => chrome.tabs.update(tab, { active: true }), id);
    const said: string[] = [];
    await until(async () => {
      const popup = await me.press();
      const isRead = await until(async () => {
        const sentences = saidIn(await popup.text());
        said.push(...sentences);
        return sentences.length > 0 ? "no" : (await popup.value("textarea.title-field")) === "Rivers by boat" && "yes";
      }, "the popup has come to an end");
      await popup.close();
      return isRead === "yes";
    }, "the page is read");
    // What it is, a page that loads, may be said at first.
    expect(said.filter((sentence) => !["tab loading", "loading", "unknown"].includes(sentence))).toEqual([]);
    site.close();
  });
});

describe("trusted-types", () => {
  test("workers start from what Lectern's own policy vouches for, and from nothing else", async () => {
    const page = await me.openOptions("#settings");
    const refused = "TypeError";
    expect(await page.evaluate(startWorkers)).toEqual({ plain: refused, otherPolicy: refused, ownPolicy: "started" });
    await page.close();
  });
});

describe("script-result, stack-frames", () => {
  let broken: FirefoxLectern;
  const folder = withBrokenReader(firefoxFolder());
  beforeAll(async () => {
    broken = await launchFirefox({ extension: folder });
  });
  afterAll(async () => {
    await broken.close();
    rmSync(folder, { recursive: true });
  });

  test("a reader that ended with an error is said to have done so, and the settings name the place", async () => {
    const page = await broken.browser.newPage();
    const address = watchAddress(tides.id);
    await serve(page, new Map([[address, watchPage(tides)]]));
    await page.goto(address, { waitUntil: "domcontentloaded" });
    const popup = await broken.press(page);
    await popup.untilReads(/stopped with an error on this page/);
    await popup.close();
    const options = await broken.openOptions("#settings");
    const kept = await options.evaluate(async () => (await chrome.storage.local.get("failures"))["failures"]);
    expect(kept).toMatchObject([{ place: "popup", code: "ScriptError" }]);
    expect(JSON.stringify(kept)).toMatch(/"stack":\["[^"]*\.js:\d+:\d+"/);
  });
});
