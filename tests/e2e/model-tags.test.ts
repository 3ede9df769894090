import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { violations } from "./axe.ts";
import { tides } from "./lecture-page.ts";
import { type ModelPerson, modelPerson, rowsOf, saveSpoken, untilEntry } from "./model-person.ts";
import { find, untilReads } from "./person.ts";
import { requestsFrom } from "./requests-from.ts";

const REFUSED = ["connect-src", "connect-src"];

let me: ModelPerson;
let settings: Page;
beforeAll(async () => {
  me = await modelPerson();
  settings = await me.openOptions("#settings");
});
afterAll(() => me.close());

async function press(page: Page, name: string): Promise<void> {
  // Past the list, which can stand over a button that is not scrolled to.
  await (await find(page, "button", name)).evaluate((button) => (button as HTMLElement).click());
}

const questions = () => me.server.asked.filter(({ path }) => path === "/v1/chat/completions");

async function tagsOf(title: string): Promise<readonly string[] | undefined> {
  const lectures = await rowsOf<{ title: string; tags: string[] }>(settings, "lectures");
  return lectures.find((each) => each.title === title)?.tags;
}

describe("tags from the person's own model", () => {
  test("are asked for in the form by a press, join the suggestions, and are added only when pressed", async () => {
    await me.useModel(settings, "tagger");
    const tab = await me.visit(tides);
    const popup = await me.press(tab);
    await find(popup, "button", "Ask tagger for tags");
    await untilReads(popup, new RegExp(`Sends this entry’s text and your tags to ${me.server.host}`));
    await popup.waitForSelector("[role=group][aria-label='Suggested tags']");
    expect(questions()).toEqual([]);
    await press(popup, "Ask tagger for tags");
    await untilReads(popup, /tagger suggests 3 tags\./);
    expect(await untilReads(popup, /Gravity\s*suggested by tagger/)).not.toContain("<b>");
    expect(await popup.$$(".tag-input .chip")).toHaveLength(0);
    expect(questions()).toHaveLength(1);
    expect(await violations(popup)).toEqual([]);
    await press(popup, "Add tag Gravity");
    await popup.waitForSelector(".tag-input .chip");
    await press(popup, "Save");
    await untilReads(popup, /Saved \d+/);
    expect(await tagsOf(tides.title)).toEqual(["Gravity"]);
    await find(popup, "button", "Ask tagger for tags");
    await tab.close();
  });

  test("are spelled as the person spells their own, of which the model is told, beside the transcript", async () => {
    const id = await saveSpoken(settings, { key: "spoken:1", title: "Tides, lecture 1", captions: 40 });
    const other = await saveSpoken(settings, { key: "spoken:2", title: "Fish", captions: 1 });
    const page = await me.openOptions(`#entry/${other}`);
    await (await find(page, "combobox", "Tags")).type("OCEANS,");
    await untilEntry(page, /OCEANS/);
    await page.evaluate((hash) => (location.hash = hash), `#entry/${id}`);
    await untilEntry(page, /Tides, lecture 1/);
    await press(page, "Ask tagger for tags");
    await untilEntry(page, /OCEANS\s*suggested by tagger/);
    expect(questions().at(-1)?.prompt).toMatch(
      /<<<(MATERIAL-[\da-f-]+)\n[\s\S]*OCEANS[\s\S]*\n\1>>>[\s\S]*<<<\1\n[\s\S]*Sentence 0 says [\s\S]*\n\1>>>/,
    );
    expect(await tagsOf("Tides, lecture 1")).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test.each([
    ["unauthorised", /refused the key \(401\)\. Check it in Settings/],
    ["html", /answered with a web page/],
    ["tagger-cut", /broke off in the middle of its answer\. What had arrived is kept\./],
  ])("that do not come are told in the same sentences as summaries: %s", async (model, sentence) => {
    await me.useModel(settings, model);
    const page = await me.openOptions("#all");
    await (await find(page, "link", "Tides, lecture 1")).evaluate((link) => (link as HTMLElement).click());
    await press(page, `Ask ${model} for tags`);
    await untilEntry(page, sentence);
    await find(page, "button", "Try again");
    if (model === "tagger-cut") await find(page, "button", "Add tag Gravity");
    expect(await violations(page)).toEqual([]);
    expect(await tagsOf("Tides, lecture 1")).toEqual([]);
    await page.close();
  });

  test("can be waited for no longer", async () => {
    await me.useModel(settings, "silent");
    const page = await me.openOptions("#all");
    await (await find(page, "link", "Tides, lecture 1")).evaluate((link) => (link as HTMLElement).click());
    await press(page, "Ask silent for tags");
    await untilEntry(page, /Waiting for your model…/);
    await press(page, "Stop");
    await untilEntry(page, /Sends this entry’s text/);
    await page.close();
  });
});

test("pages of Lectern's can ask no server themselves, not even the one they may: only the part that asks for them can", async () => {
  const tab = await me.visit(tides);
  const popup = await me.press(tab);
  await untilReads(popup, /Save/);
  const before = me.server.asked.length;
  expect(await requestsFrom(popup, me.server.base)).toEqual(REFUSED);
  await tab.close();
  for (const path of ["options.html", "popup.html", "welcome.html", "sidepanel.html"]) {
    const page = await me.browser.newPage();
    await page.goto(`chrome-extension://${me.id}/${path}`);
    expect([path, ...(await requestsFrom(page, me.server.base))]).toEqual([path, ...REFUSED]);
    expect(await requestsFrom(page, "https://elsewhere.example/")).toEqual(REFUSED);
    await page.close();
  }
  expect(me.server.asked).toHaveLength(before);
});

describe("the list of keys", () => {
  test("opens with ? over the library, and can be used by everybody", async () => {
    const page = await me.openOptions("#all");
    await find(page, "link", "Fish");
    await page.keyboard.press("?");
    await find(page, "dialog", "Shortcuts");
    await untilReads(page, /Select all\s*Ctrl\s*A/);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => !document.querySelector("[role=dialog]"));
    await page.close();
  });
});
