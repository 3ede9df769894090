import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  enterInAddressBar,
  giveMenu,
  giveShortcut,
  heardFromButton,
  isTaken,
  menuEntries,
  suggestionsFor,
  untilButton,
  watchButton,
  type ButtonWatcher,
} from "./button.ts";
import { attention, tides, watchAddress, watchPage } from "./lecture-page.ts";
import { untilDraft } from "./model-person.ts";
import { find, person, untilReads, type Person } from "./person.ts";
import { until } from "../setup/until.ts";

let me: Person;
let button: ButtonWatcher;
beforeAll(async () => {
  me = await person();
  button = await watchButton(me);
});
afterAll(() => me.close());

/** Gives access to the page, as pressing the keys of a shortcut or opening a menu does by itself. */
async function giveAccess(page: Page): Promise<void> {
  const popup = await me.press(page);
  await untilReads(popup, /Save|still loading|No lecture/);
  await popup.close();
}

async function libraryReads(wanted: RegExp): Promise<string> {
  const library = await me.openOptions();
  const text = await untilReads(library, wanted);
  await library.close();
  return text;
}

describe("the shortcut that saves at once", () => {
  test("saves the lecture of the page with what was typed for it, says so, and then that it is saved", async () => {
    const page = await me.visit(tides);
    const popup = await me.press(page);
    await (await find(popup, "combobox", "Tags")).focus();
    await popup.keyboard.type("Ocean,");
    await untilDraft(popup, { tags: ["Ocean"] });
    await popup.close();
    await giveShortcut(me, page, "save-now");
    await untilButton(button, page, "✓", new RegExp(`^Saved: ${tides.title}$`));
    await untilButton(button, page, "✓", /^Saved \d+ \w+ \d{4}/);
    const text = await libraryReads(new RegExp(tides.title));
    for (const part of ["Harbour Lectures", "1:02:03", "Ocean"]) expect(text).toContain(part);
    await giveShortcut(me, page, "save-now");
    await untilButton(button, page, "✓", /^Already saved \d+ \w+ \d{4}/);
    await page.close();
  });

  test("works when the worker has been stopped", async () => {
    const page = await me.visit({ ...tides, id: "stopped_001", title: "Stopped and woken" });
    await giveAccess(page);
    await me.killWorker();
    await button.wake();
    await giveShortcut(me, page, "save-now");
    await untilButton(button, page, "✓", /^Saved: Stopped and woken$/);
    await page.close();
  });

  test("waits for a page that is not ready, and says when that was in vain", async () => {
    const now = { ...attention, id: "notReady_01" };
    const page = await me.visitPage(watchAddress(now.id), watchPage(tides));
    await giveAccess(page);
    // The worker's own words: each stands on the button for some seconds only.
    const heard = await heardFromButton(me);
    await giveShortcut(me, page, "save-now");
    await until(async () => (await heard()).length >= 3, "the button says its own name again");
    await untilButton(button, page, "", /^Save this lecture/);
    expect(await heard()).toEqual([
      "Saving…",
      expect.stringMatching(/^Not saved: the page is still loading its lecture/),
      expect.stringMatching(/^Save this lecture/),
    ]);
    await page.close();
  });

  test("saves a page that gets ready while it waits", async () => {
    const now = { ...attention, id: "soonReady_1", title: "How glaciers form" };
    const page = await me.visitPage(watchAddress(now.id), watchPage(tides));
    await giveAccess(page);
    await giveShortcut(me, page, "save-now");
    await untilButton(button, page, "…");
    await page.evaluate(
      (title, id) => {
        const response = { videoDetails: { videoId: id, title, author: "海湾公开课", lengthSeconds: "60" } };
        const player = {
          getPlayerResponse: () => response,
          getVideoData: () => ({ video_id: id }),
          getCurrentTime: () => 0,
        };
        Object.assign(document.querySelector("#movie_player") ?? {}, player);
      },
      now.title,
      now.id,
    );
    await untilButton(button, page, "✓", /^Saved: How glaciers form$/);
    await page.close();
  });

  test("keeps a page without media as a link", async () => {
    const html = "<!doctype html><title>Notes on rivers</title><p>Rivers carry sand to the sea.</p>";
    const page = await me.visitPage("https://notes.example/rivers", html);
    await giveAccess(page);
    await giveShortcut(me, page, "save-now");
    await untilButton(button, page, "✓", /^Saved: Notes on rivers$/);
    await page.close();
  });

  test("says so where browsers keep their pages closed", async () => {
    const page = await me.browser.newPage();
    await page.goto("about:blank");
    await giveShortcut(me, page, "save-now");
    await untilButton(button, page, "!", /^Not saved: Lectern cannot read this page/);
    await page.close();
  });
});

test("the shortcut to write opens the popup with the cursor in the note, which is kept when the popup closes", async () => {
  const page = await me.visit({ ...tides, id: "toWrite_001" });
  await giveAccess(page);
  const opened = me.browser.waitForTarget((target) => target.url().endsWith("/popup.html"));
  await giveShortcut(me, page, "note");
  const popup = await (await opened).asPage();
  const isInNote = () => document.activeElement?.matches(".note-field input");
  await popup.waitForFunction(isInNote);
  await popup.keyboard.type("Two bulges.");
  await untilDraft(popup, { note: expect.objectContaining({ text: "Two bulges." }) });
  await popup.close();
  const again = await me.press(page);
  await again.waitForFunction(() => document.activeElement?.matches("[role=combobox]"));
  expect(await again.$eval(".note-field input", (field) => field.value)).toBe("Two bulges.");
  await (await find(again, "button", "Save")).click();
  await untilReads(again, /Saved \d+[^]*Two bulges\./);
  await again.close();
  const later = me.browser.waitForTarget((target) => target.url().endsWith("/popup.html"));
  await giveShortcut(me, page, "note");
  const saved = await (await later).asPage();
  await saved.waitForFunction(isInNote);
  await saved.keyboard.type("And a third thought");
  await saved.close();
  const last = await me.press(page);
  await untilReads(last, /And a third thought/);
  await last.close();
  await page.close();
});

describe("the menus", () => {
  test("have an entry for the page, for a link and for the button, from the installation on", async () => {
    await me.killWorker();
    await button.wake();
    const own = ["save-page", "save-link", "open-library"];
    expect(await menuEntries(me, [...own, "of-nobody"])).toEqual(own);
  });

  test("the entry of a page saves its lecture", async () => {
    const page = await me.visit(attention);
    await giveAccess(page);
    await giveMenu(me, page, "save-page");
    await untilButton(button, page, "✓", new RegExp(`^Saved: ${attention.title}$`));
    await page.close();
  });

  test("the entry of a link saves the lecture behind it, which is filled in when its page is opened", async () => {
    const now = { ...tides, id: "behindLink1", title: "How clouds form" };
    const list = `<!doctype html><title>Lectures</title>
      <a href="${watchAddress(now.id)}"><img><span>1:02:03</span></a>
      <a href="${watchAddress(now.id)}">Clouds (part 4)</a>`;
    const page = await me.visitPage("https://lectures.example/", list);
    await giveAccess(page);
    await giveMenu(me, page, "save-link", { linkUrl: watchAddress(now.id) });
    await untilButton(button, page, "✓", /^Saved: Clouds \(part 4\)$/);
    await giveMenu(me, page, "save-link", { linkUrl: watchAddress(now.id) });
    await untilButton(button, page, "✓", /^Already saved/);
    await libraryReads(/Clouds \(part 4\)/);
    const own = await me.visit(now);
    const popup = await me.press(own);
    await untilReads(popup, /1:02:03/);
    await popup.waitForFunction(
      (title) => document.querySelector<HTMLTextAreaElement>("textarea.title-field")?.value === title,
      {},
      now.title,
    );
    await popup.close();
    expect(await libraryReads(/How clouds form/)).not.toContain("Clouds (part 4)");
    await own.close();
    await page.close();
  });

  test("a title that was changed before the page was opened is kept", async () => {
    const now = { ...tides, id: "behindLink2", title: "How rain forms" };
    const page = await me.visitPage("https://lectures.example/", `<a href="${watchAddress(now.id)}">Rain</a>`);
    await giveAccess(page);
    await giveMenu(me, page, "save-link", { linkUrl: watchAddress(now.id) });
    await untilButton(button, page, "✓", /^Saved: Rain$/);
    const library = await me.openOptions("#all?q=Rain");
    await (await find(library, "link", "Rain")).click();
    await (await find(library, "tab", "Details")).click();
    await (await find(library, "textbox", "Title")).click({ count: 3 });
    await library.keyboard.type("Rain, for beginners");
    await library.keyboard.press("Tab");
    await untilReads(library, /Title changed/);
    await library.close();
    const own = await me.visit(now);
    const popup = await me.press(own);
    await untilReads(popup, /1:02:03/);
    expect(await popup.$eval("textarea.title-field", (field) => field.value)).toBe("Rain, for beginners");
    await popup.close();
    await own.close();
    await page.close();
  });
});

describe("the address bar, after lec", () => {
  beforeAll(async () => {
    const page = await me.visit({ ...attention, id: "addressBar1", title: "大语言模型 & <deserts>" });
    await giveAccess(page);
    await giveShortcut(me, page, "save-now");
    await untilButton(button, page, "✓", /^Saved/);
    await page.close();
  });

  test("suggests what the library holds, also after the worker has been stopped", async () => {
    const address = watchAddress("addressBar1");
    expect(await suggestionsFor(me, "desert")).toMatchObject([{ content: address }]);
    await me.killWorker();
    await button.wake();
    const description = "大<match>语言模型</match> &amp; &lt;<match>des</match>erts&gt; — 海湾公开课";
    expect(await suggestionsFor(me, "语言模型 des")).toEqual([{ content: address, description }]);
    expect(await isTaken(me, description)).toBe(true);
    expect(await isTaken(me, "大语言模型 & <deserts>")).toBe(false);
  });

  test("Enter opens the suggested lecture, and searches the library for anything else", async () => {
    const tab = await me.browser.newPage();
    await tab.goto("about:blank");
    await enterInAddressBar(me, watchAddress(tides.id), "newForegroundTab");
    await me.browser.waitForTarget((target) => target.url() === watchAddress(tides.id));
    await tab.bringToFront();
    await enterInAddressBar(me, "sea & sand", "currentTab");
    const library = await me.browser.waitForTarget((target) => target.url().includes("options.html#all?q=sea"));
    const search = await find(await library.asPage(), "searchbox", "Search your library");
    expect(await search.evaluate((field) => (field as HTMLInputElement).value)).toBe("sea & sand");
  });
});

test("the settings list the keys that the browser has given, and say where it has given none", async () => {
  const settings = await me.openOptions("#settings");
  const text = (await untilReads(settings, /Save this page at once\s+Alt/)).replace(/\s+/g, " ");
  expect(text).toContain("Open Lectern on this page Alt Shift L");
  expect(text).toContain("Save this page at once Alt Shift D");
  // Chromium 156 keeps Alt Shift N for itself.
  expect(text).toMatch(/Open Lectern to write (?:No keys|Alt Shift N)/);
  await (await find(settings, "button", "Change in the browser")).click();
  await me.browser.waitForTarget((target) => target.url().startsWith("chrome://extensions"));
});
