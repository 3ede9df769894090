import { TargetType, type Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PATIENCE } from "../setup/until.ts";
import { preferTheme, violations } from "./axe.ts";
import { tides, watchAddress, watchPage } from "./lecture-page.ts";
import { rowsOf } from "./model-person.ts";
import { find, person, textOf, untilReads, type Person } from "./person.ts";
import { playlistAddress, playlistPage, videoIn, type SamplePlaylist } from "./playlist-page.ts";

let me: Person;
beforeAll(async () => {
  me = await person();
});
afterAll(() => me.close());

let lists = 0;
/** A list of its own for each test, and for each attempt at it. */
function aList(count: number, title: string): SamplePlaylist {
  return { id: `PL${String(++lists).padStart(5, "a")}xyz`, title: `${title} ${lists}`, count };
}

async function open(list: SamplePlaylist): Promise<{ page: Page; popup: Page }> {
  const page = await me.visitPage(playlistAddress(list), playlistPage(list));
  return { page, popup: await me.press(page) };
}

const press = async (popup: Page, name: string) => (await find(popup, "button", name)).click();

type Saved = Readonly<Record<string, unknown>>;

/** What the library holds of a list, in its order; Trash is left out. */
async function savedOf(popup: Page, title: string): Promise<Saved[]> {
  const all = await rowsOf<Saved>(popup, "lectures");
  const place = (each: Saved) => Number(Object(each["series"]).position);
  return all
    .filter((each) => Object(each["series"]).title === title && each["deletedAt"] === null)
    .toSorted((one, two) => place(one) - place(two));
}

async function expectSoundLibrary(): Promise<void> {
  const settings = await me.openOptions("#settings");
  await press(settings, "Check the library");
  await untilReads(settings, /All is well/);
  await settings.close();
}

describe("saving a whole list", () => {
  test("a playlist of 240 is offered, saved in its order, and recognised when the button is pressed again", async () => {
    const list = aList(240, "Oceans");
    const { page, popup } = await open(list);
    await untilReads(popup, new RegExp(`${list.title}\\s+240 lectures`));
    await press(popup, "Save the whole list");
    await untilReads(popup, /Saved 240 lectures/);
    const saved = await savedOf(popup, list.title);
    expect(saved.map((each) => each["key"])).toEqual(
      Array.from({ length: 240 }, (_, index) => `yt:${videoIn(list, index + 1)}`),
    );
    expect(saved[1]).toMatchObject({ title: `${list.title}, lecture 2`, durationSeconds: 661, stub: true });
    await popup.close();
    const again = await me.press(page);
    await untilReads(again, /All 240 lectures are saved/);
    expect(await again.$("::-p-aria([role='button'][name='Save the whole list'])")).toBeNull();
    await again.close();
    await page.close();
    await expectSoundLibrary();
  });

  test("Undo takes back the whole list at once, and it can be brought back from Trash", async () => {
    const list = aList(130, "Rivers");
    const { page, popup } = await open(list);
    await press(popup, "Save the whole list");
    await untilReads(popup, /Saved 130 lectures/);
    await press(popup, "Undo");
    await untilReads(popup, /130 lectures moved to Trash/);
    expect(await savedOf(popup, list.title)).toHaveLength(0);
    await press(popup, "Bring back 130 from Trash");
    await untilReads(popup, /130 lectures back from Trash/);
    expect(await savedOf(popup, list.title)).toHaveLength(130);
    await popup.close();
    await page.close();
    await expectSoundLibrary();
  });

  test("what is saved before stays as it is and is counted", async () => {
    const list = aList(24, "Winds");
    const own = { ...tides, id: videoIn(list, 3), title: "My own wind lecture" };
    const lecture = await me.visit(own);
    const form = await me.press(lecture);
    await find(form, "combobox", "Tags");
    await form.keyboard.type("Weather,");
    await press(form, "Save");
    await untilReads(form, /Saved \d+ \w+/);
    await form.close();
    const { page, popup } = await open(list);
    await untilReads(popup, /24 lectures \(1 already saved\)/);
    await press(popup, "Save the whole list");
    await untilReads(popup, /Saved 23 lectures/);
    const kept = (await savedOf(popup, list.title))[2];
    expect(kept).toMatchObject({ title: own.title, tags: ["Weather"], description: own.description });
    expect(kept).not.toHaveProperty("stub");
    await popup.close();
    await page.close();
  });

  test("Cancel stops it, what was saved stays, and saving again goes on with the rest", async () => {
    const list = aList(600, "Stars");
    const { page, popup } = await open(list);
    await press(popup, "Save the whole list");
    await press(popup, "Cancel");
    const text = await untilReads(popup, /Stopped after \d+ of 600/);
    const done = Number(/Stopped after (\d+)/.exec(text)?.[1]);
    expect(await savedOf(popup, list.title)).toHaveLength(done);
    expect(done).toBeLessThan(600);
    await press(popup, "Save the whole list");
    await untilReads(popup, new RegExp(`Saved ${600 - done} lectures`));
    expect(await savedOf(popup, list.title)).toHaveLength(600);
    await popup.close();
    await page.close();
    await expectSoundLibrary();
  });

  test("a popup that is closed midway loses and doubles nothing", async () => {
    const list = aList(400, "Clouds");
    const { page, popup } = await open(list);
    await press(popup, "Save the whole list");
    await untilReads(popup, /Saving [1-9]\d* of 400/);
    await popup.close();
    const again = await me.press(page);
    const text = await untilReads(again, /400 lectures \(\d+ already saved\)/);
    const before = Number(/\((\d+) already/.exec(text)?.[1]);
    expect(before).toBeGreaterThan(0);
    await press(again, "Save the whole list");
    await untilReads(again, /Saved \d+ lectures/);
    expect(await savedOf(again, list.title)).toHaveLength(400);
    await again.close();
    await page.close();
    await expectSoundLibrary();
  });

  test("a worker that dies again and again on the way loses and doubles nothing", async () => {
    const list = aList(400, "Stones");
    const { page, popup } = await open(list);
    const deaths: string[] = [];
    me.browser.on("targetdestroyed", (one) => one.type() === TargetType.SERVICE_WORKER && deaths.push(one.url()));
    const killing = new AbortController();
    const killer = (async () => {
      // Not for ever: on a slow machine no worker would live long enough to save anything.
      while (deaths.length < 6 && !killing.signal.aborted) {
        await new Promise((resolve) => setTimeout(resolve, 150));
        await me.killWorker().catch(() => null);
      }
    })();
    await press(popup, "Save the whole list");
    await popup.waitForFunction(() => /Saved 400 lectures/.test(document.body.innerText), { timeout: 120_000 });
    killing.abort();
    await killer;
    expect(deaths.length).toBeGreaterThan(2);
    const keys = (await savedOf(popup, list.title)).map((each) => each["key"]);
    expect(keys).toHaveLength(400);
    expect(new Set(keys).size).toBe(400);
    await popup.close();
    await page.close();
    await expectSoundLibrary();
  });
});

describe("an entry of a list", () => {
  test("says that it is not filled in, until its page is opened and the button pressed there", async () => {
    const list = aList(6, "Bridges");
    const { page, popup } = await open(list);
    await press(popup, "Save the whole list");
    await untilReads(popup, /Saved 6 lectures/);
    const href = await (
      await find(popup, "link", "Open in library")
    ).evaluate((link) => link.getAttribute("href") ?? "");
    await popup.close();
    const library = await me.openOptions(new URL(href).hash);
    await untilReads(library, new RegExp(`Series “${list.title}”[\\s\\S]*6 entries[\\s\\S]*Not filled in yet`));
    const titles = await library.$$eval("article h2", (all) => all.map((each) => each.textContent));
    expect(titles).toEqual(Array.from({ length: 6 }, (_, index) => `${list.title}, lecture ${index + 1}`));
    const lecture = { ...tides, id: videoIn(list, 2), title: "Bridges of stone (official video)" };
    const watching = await me.visitPage(watchAddress(lecture.id), watchPage(lecture));
    const form = await me.press(watching);
    await form.waitForFunction(
      (title) => document.querySelector<HTMLTextAreaElement>("textarea.title-field")?.value === title,
      { timeout: PATIENCE },
      lecture.title,
    );
    expect(await textOf(form)).not.toContain("Not filled in yet");
    const filled = (await savedOf(form, list.title))[1];
    expect(filled).toMatchObject({
      title: lecture.title,
      creators: [lecture.creator],
      description: lecture.description,
      series: { title: list.title, position: 2 },
    });
    expect(filled).not.toHaveProperty("stub");
    await Promise.all([form.close(), library.close(), watching.close(), page.close()]);
  });

  test("takes what was typed on its page before the list was saved", async () => {
    const list = aList(5, "Towers");
    const lecture = { ...tides, id: videoIn(list, 4), title: "Towers of brick" };
    const watching = await me.visitPage(watchAddress(lecture.id), watchPage(lecture));
    const form = await me.press(watching);
    await find(form, "combobox", "Tags");
    await form.keyboard.type("Brick,");
    await find(form, "button", "Remove tag Brick");
    await form.close();
    const { page, popup } = await open(list);
    await press(popup, "Save the whole list");
    await untilReads(popup, /Saved 5 lectures/);
    await popup.close();
    const again = await me.press(watching);
    await find(again, "button", "Remove tag Brick");
    expect((await savedOf(again, list.title))[3]).toMatchObject({ title: lecture.title, tags: ["Brick"] });
    await Promise.all([again.close(), watching.close(), page.close()]);
  });

  test("a page that shows only a part says so", async () => {
    const list = { ...aList(100, "Forests"), total: 340 };
    const { page, popup } = await open(list);
    await untilReads(popup, /The page shows 100 of 340: scroll down to load the rest, then read again/);
    await find(popup, "button", "Read again");
    await popup.close();
    await page.close();
  });
});

describe.each(["en", "zh-CN"] as const)("a whole list in %s can be saved by everybody", (lang) => {
  const words = {
    en: { save: "Save the whole list", saved: /Saved 9 lectures/, undo: "Undo", undone: /9 lectures moved to Trash/ },
    "zh-CN": { save: "保存整个列表", saved: /已保存 9 讲/, undo: "撤销", undone: /已将 9 讲移至回收站/ },
  }[lang];

  test("offer, result and Undo hold up to axe in both themes, and the keyboard alone is enough", async () => {
    const other = lang === "en" ? me : await person({ lang });
    const list = { ...aList(9, "Axe"), total: 20 };
    const page = await other.visitPage(playlistAddress(list), playlistPage(list));
    const popup = await other.press(page);
    await (await find(popup, "button", words.save)).focus();
    await expectSound(popup);
    await popup.keyboard.press("Enter");
    await untilReads(popup, words.saved);
    await expectSound(popup);
    // The focus has moved on from the button that is gone to the next thing to do.
    expect(await popup.evaluate(() => document.activeElement?.textContent)).toBe(words.undo);
    await popup.keyboard.press("Enter");
    await untilReads(popup, words.undone);
    await expectSound(popup);
    await popup.close();
    await page.close();
    if (other !== me) await other.close();
  });

  async function expectSound(popup: Page): Promise<void> {
    for (const theme of ["light", "dark"] as const) {
      await preferTheme(popup, theme);
      expect({ theme, violations: await violations(popup) }).toEqual({ theme, violations: [] });
    }
  }
});
