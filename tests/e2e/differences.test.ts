import { rmSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PATIENCE } from "../setup/until.ts";
import { withBrokenReader } from "./broken-reader.ts";
import { extensionFolder } from "./browser.ts";
import { giveMenu, giveShortcut, suggestionsFor } from "./button.ts";
import { SAID, saidIn } from "./closed-page-sentences.ts";
import { tides, watchAddress } from "./lecture-page.ts";
import { type ModelPerson, modelPerson, saveSpoken, untilEntry } from "./model-person.ts";
import { openPanel } from "./panel.ts";
import { find, person, untilReads, retype } from "./person.ts";
import { startWorkers } from "./start-workers.ts";
import { openStrangeSite } from "./strange-site.ts";

declare const chrome: {
  readonly permissions: { request(wanted: object): Promise<boolean> };
  readonly scripting: { executeScript(injection: object): Promise<{ readonly result: unknown }[]> };
  readonly storage: { readonly local: { get(name: null): Promise<object>; set(items: object): Promise<void> } };
  readonly tabs: {
    query(query: object): Promise<{ readonly id: number }[]>;
    get(id: number): Promise<{ readonly discarded: boolean }>;
    discard(id: number): Promise<{ readonly id: number }>;
  };
};

let me: ModelPerson;
let settings: Page;
beforeAll(async () => {
  me = await modelPerson();
  settings = await me.openOptions("#settings");
});
afterAll(() => me.close());

/** Each file of lib/browser/differences is tested here as it is in Chromium, and in tests/firefox as it is in Firefox. */
describe("job-place", () => {
  test("jobs are worked on in a document of their own, which outlives the worker", async () => {
    await me.useModel(settings, "slow");
    const id = await saveSpoken(settings, { key: "spoken:place", title: "Where jobs run", captions: 20 });
    const entry = await me.openOptions(`#entry/${id}`);
    await (await find(entry, "button", "New")).click();
    await me.browser.waitForTarget((target) => target.url().endsWith("/offscreen.html"), { timeout: PATIENCE });
    await untilEntry(entry, /moon/);
    await entry.close();
  });
});

describe("suggestion-markup", () => {
  test("suggestions are XML in which matches are marked", async () => {
    await saveSpoken(settings, { key: "spoken:markup", title: "Waves & <tides>", captions: 5 });
    const [suggestion] = await suggestionsFor(me, "waves");
    expect(suggestion?.description).toContain("<match>Waves</match> &amp; &lt;tides&gt;");
  });
});

describe("worker-parts", () => {
  /** The index is tended whenever the worker has had nothing else to do for a moment. */
  const loaded = async () =>
    (await (await me.worker()).worker())?.evaluate(() =>
      Object.keys(globalThis.lecternParts ?? {}).filter((part) => part !== "indexer"),
    );

  test("a worker that was started anew loads search for the address bar once it is asked", async () => {
    await me.killWorker();
    await saveSpoken(settings, { key: "spoken:later", title: "Estuaries at dawn", captions: 5 });
    expect(await loaded()).toEqual([]);
    expect(await suggestionsFor(me, "estuaries")).toHaveLength(1);
    expect(await loaded()).toEqual(["suggester"]);
  });

  test("and what reads pages once it is told to save one, also a page that is offline by then", async () => {
    const page = await me.visit({ ...tides, id: "offline_001", title: "Saved without a line" });
    const popup = await me.press(page);
    await untilReads(popup, /Save/);
    await popup.close();
    await me.killWorker();
    await saveSpoken(settings, { key: "spoken:last", title: "Dunes at noon", captions: 5 });
    expect(await loaded()).toEqual([]);
    await page.setOfflineMode(true);
    await giveShortcut(me, page, "save-now");
    const library = await me.openOptions();
    await untilReads(library, /Saved without a line/);
    expect(await loaded()).toEqual(["saver"]);
    await library.close();
    await page.close();
  });
});

describe("backup-place", () => {
  test("a worker loads what keeps backups once there may be one; without the permission that is said, and none is tried", async () => {
    await me.killWorker();
    await saveSpoken(settings, { key: "spoken:unkept", title: "Before backups", captions: 5 });
    const isLoaded = async () =>
      (await (await me.worker()).worker())?.evaluate(() => globalThis.lecternParts?.keeper !== undefined);
    expect(await isLoaded()).toBe(false);
    await settings.evaluate(() => chrome.storage.local.set({ automaticBackups: "on" }));
    await saveSpoken(settings, { key: "spoken:kept", title: "After backups", captions: 5 });
    await untilReads(settings, /Lectern may no longer put files among your downloads/);
    expect(await isLoaded()).toBe(true);
    await settings.evaluate(() => chrome.storage.local.set({ automaticBackups: "off", backups: null }));
  });
});

describe("clicked-link", () => {
  test("a link is saved under its words, which its page is asked for", async () => {
    const there = watchAddress("linked_0001");
    const page = await me.visitPage(
      "https://links.example/",
      `<!doctype html><title>Links</title><a href="${there}">Harbours by night</a>`,
    );
    const popup = await me.press(page);
    await untilReads(popup, /No lecture/);
    await popup.close();
    await giveMenu(me, page, "save-link", { linkUrl: there });
    const library = await me.openOptions();
    await untilReads(library, /Harbours by night/);
    await library.close();
  });
});

describe("storage-lock", () => {
  test("what Lectern keeps in the browser's storage is closed to scripts on pages", async () => {
    const page = await me.visit(tides);
    const popup = await me.press(page);
    await untilReads(popup, /Save/);
    await popup.close();
    await page.bringToFront();
    const answer = await settings.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      const func = () =>
        chrome.storage.local.get(null).then(
          () => "given",
          () => "refused",
        );
      const [frame] = await chrome.scripting.executeScript({ target: { tabId: tab?.id }, func });
      return frame?.result;
    });
    expect(answer).toBe("refused");
  });
});

describe("data-consent", () => {
  test("the server of one's own model is asked for by its host alone", async () => {
    await settings.bringToFront();
    await settings.evaluate(() => {
      chrome.permissions.request = (wanted) => {
        document.body.dataset["wanted"] = JSON.stringify(wanted);
        return Promise.resolve(false);
      };
    });
    await retype(settings, "combobox", "Server", "http://127.0.0.2:9");
    await (await find(settings, "button", "Connect")).click();
    await untilReads(settings, /does not let Lectern reach 127\.0\.0\.2:9/);
    const wanted: unknown = JSON.parse(await settings.evaluate(() => document.body.dataset["wanted"] ?? ""));
    expect(wanted).toEqual({ origins: ["http://127.0.0.2/*"] });
  });
});

describe("shortcut-page", () => {
  test("the settings lead to the browser's own page of shortcuts", async () => {
    await settings.bringToFront();
    await (await find(settings, "button", "Change in the browser")).click();
    await me.browser.waitForTarget((target) => target.url().startsWith("chrome://extensions/shortcuts"));
  });
});

describe("popup-opening", () => {
  test("the shortcut to write opens the popup, some time after the keys were pressed", async () => {
    const page = await me.visit({ ...tides, id: "opening_001" });
    const opened = me.browser.waitForTarget((target) => target.url().endsWith("/popup.html"), { timeout: PATIENCE });
    await giveShortcut(me, page, "note");
    const popup = await (await opened).asPage();
    // Keys that were not really pressed give no access to the page.
    expect(saidIn(await untilReads(popup, SAID["not told"]))).toEqual(["not told"]);
    await popup.close();
    await page.close();
  });
});

describe("side-panel", () => {
  test("the popup goes on in a panel that is open beside its own tab and hidden beside every other", async () => {
    const page = await me.visit({ ...tides, id: "beside_0001" });
    const panel = await openPanel(me, page);
    await untilReads(panel, new RegExp(tides.title));
    const is = (state: string) =>
      // What is hidden draws no frames to look at.
      panel.waitForFunction((wanted) => document.visibilityState === wanted, { timeout: PATIENCE, polling: 50 }, state);
    await is("visible");
    await settings.bringToFront();
    await is("hidden");
    await page.bringToFront();
    await is("visible");
    await untilReads(panel, new RegExp(tides.title));
    await page.close();
  });
});

describe("emptied-tab", () => {
  test("a tab that was unloaded is never empty: it is read as soon as it is shown again", async () => {
    const site = await openStrangeSite();
    const address = `${site.base}/lecture`;
    const page = await me.browser.newPage();
    await page.goto(address);
    await page.bringToFront();
    const id = await settings.evaluate(async () => (await chrome.tabs.query({ active: true }))[0]?.id ?? -1);
    await settings.bringToFront();
    const isUnloaded = await settings.evaluate(async (tab) => {
      const { id: now } = await chrome.tabs.discard(tab);
      return (await chrome.tabs.get(now)).discarded;
    }, id);
    expect(isUnloaded).toBe(true);
    const target = await me.browser.waitForTarget((each) => each.url() === address);
    const popup = await me.press((await target.page()) ?? page);
    await popup.waitForFunction(
      (title) => document.querySelector<HTMLTextAreaElement>("textarea.title-field")?.value === title,
      { timeout: PATIENCE },
      "Rivers by boat",
    );
    await popup.close();
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

describe("script-result", () => {
  test("of a reader that ended with an error Chromium tells nothing, and no reason is made up", async () => {
    const folder = withBrokenReader(extensionFolder());
    const broken = await person({ extension: folder });
    try {
      const popup = await broken.press(await broken.visit(tides));
      await untilReads(popup, /gave no answer; why was not found out/);
    } finally {
      await broken.close();
      rmSync(folder, { recursive: true });
    }
  });
});
