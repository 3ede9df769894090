import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fill } from "../bench/fill-library.ts";
import { launch, type Lectern, serve } from "../e2e/browser.ts";
import { attention, type SampleLecture, tides, watchAddress, watchPage } from "../e2e/lecture-page.ts";
import { find, textOf } from "../e2e/person.ts";
import { until } from "../setup/until.ts";
import { type FirefoxLectern, launchFirefox } from "./firefox.ts";
import { layoutOf, type Placed } from "./layout-of.ts";
import { FirefoxPopup } from "./popup.ts";

declare const chrome: { readonly storage: { readonly local: { set(items: object): Promise<void> } } };

const PICTURES = join(import.meta.dirname, "../artifacts");
/** That of a headless Firefox: how high the popup may be follows from it. */
const SCREEN = "1366x768";
/** How far, in pixels, one browser may draw a thing from where the other does. */
const NEAR = 6;

/** Which keys a shortcut has is each browser's own choice: Chromium keeps Alt Shift N for something of its own. */
const OWN_CHOICE = /^(?:kbd |span “No keys”|h3 “Open Lectern to write”)/;

/** A popup or page of Lectern's, in either browser. */
interface View {
  evaluate<T>(script: () => T): Promise<T>;
  text(): Promise<string>;
  click(role: string, name: string): Promise<unknown>;
  type(role: string, name: string, text: string): Promise<unknown>;
  picture(path: string): Promise<unknown>;
  close(): Promise<unknown>;
}

interface Drawn {
  readonly name: "chromium" | "firefox";
  readonly settings: Page;
  open(hash: string): Promise<View>;
  press(lecture: SampleLecture): Promise<View>;
}

let chromium: Lectern;
let firefox: FirefoxLectern;
let both: readonly Drawn[];

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  [chromium, firefox] = await Promise.all([launch({ screen: SCREEN }), launchFirefox({ hasOverlayScrollbars: true })]);
  both = await Promise.all([drawn("chromium", chromium), drawn("firefox", firefox)]);
});
afterAll(() => Promise.all([chromium.close(), firefox.close()]));

async function drawn(name: Drawn["name"], me: Lectern | FirefoxLectern): Promise<Drawn> {
  const settings = await me.openOptions("#settings");
  await fill(settings, 12);
  return {
    name,
    settings,
    async open(hash) {
      const page = await me.openOptions(hash);
      await page.setViewport({ width: 1280, height: 800 });
      await page.bringToFront();
      return inTab(page);
    },
    async press(lecture) {
      const page = await me.browser.newPage();
      const address = watchAddress(lecture.id);
      await serve(page, new Map([[address, watchPage(lecture)]]));
      await page.goto(address, { waitUntil: "domcontentloaded" });
      const popup = await me.press(page);
      const view = popup instanceof FirefoxPopup ? inPopup(popup) : inTab(popup);
      const close = async () => {
        await view.close();
        await page.close();
      };
      return { ...view, close };
    },
  };
}

function inPopup(popup: FirefoxPopup): View {
  return {
    evaluate: (script) => popup.evaluate(script),
    text: () => popup.text(),
    click: (role, name) => popup.click(role, name),
    type: (role, name, text) => popup.type(role, name, text),
    picture: (path) => popup.picture(path),
    close: () => popup.close(),
  };
}

function inTab(page: Page): View {
  return {
    evaluate: (script) => page.evaluate(script),
    text: () => textOf(page),
    click: async (role, name) => (await find(page, role, name)).click(),
    type: async (role, name, text) => (await find(page, role, name)).type(text),
    picture: (path) => page.screenshot({ path }),
    close: () => page.close(),
  };
}

/** Shows the same in both browsers, until all of it stands alike and nothing is cut off; leaves a picture of each. */
async function untilAlike(picture: string, show: (me: Drawn) => Promise<View>, wanted: RegExp): Promise<number> {
  const views = await Promise.all(both.map(show));
  try {
    // Parts may come a moment later in one of them.
    return await until(async () => {
      const texts = await Promise.all(views.map((view) => view.text()));
      const layouts = await Promise.all(views.map(layoutIn));
      const found = differences(layouts);
      if (!texts.every((text) => wanted.test(text))) throw new Error(`they read: ${texts.join("\n\n")}`);
      if (found.length > 0) throw new Error(`they differ: ${found.join("\n")}`);
      return layouts[0]?.length ?? 0;
    }, `${picture} is drawn alike`);
  } finally {
    await Promise.all(views.map((view, at) => view.picture(join(PICTURES, `${picture}-${both[at]?.name}.png`))));
    await Promise.all(views.map((view) => view.close()));
  }
}

async function layoutIn(view: View): Promise<readonly Placed[]> {
  return (await view.evaluate(layoutOf)).filter(({ what }) => !OWN_CHOICE.test(what));
}

/** What stands elsewhere in one browser, is missing in one, or is cut off in any. */
function differences([inChromium = [], inFirefox = []]: readonly (readonly Placed[])[]): string[] {
  const found = new Map(inFirefox.map((placed) => [placed.what, placed]));
  const missing = inFirefox.filter(({ what }) => !inChromium.some((each) => each.what === what));
  return [
    ...inChromium.flatMap((one) => far(one, found.get(one.what))),
    ...missing.map(({ what }) => `only in Firefox: ${what}`),
    ...[...inChromium, ...inFirefox].flatMap(({ what, isCut }) => (isCut ? [`cut off: ${what}`] : [])),
  ];
}

function far(one: Placed, other: Placed | undefined): string[] {
  if (!other) return [`only in Chromium: ${one.what}`];
  const sides = (["left", "top", "right", "bottom"] as const).filter(
    (side) => Math.abs(one[side] - other[side]) > NEAR,
  );
  const moved = sides.map((side) => `${side} ${Math.round(one[side])} and ${Math.round(other[side])}`);
  return moved.length === 0 ? [] : [`${one.what}: ${moved.join(", ")}`];
}

const setting = (items: object) =>
  Promise.all(both.map(({ settings }) => settings.evaluate((given) => chrome.storage.local.set(given), items)));

test.each([
  ["library-list", "#all", /\d entries/, "light"],
  ["library-entry", "#entry/l-5", /topic 5/, "light"],
  ["library-settings", "#settings", /Danger zone/, "light"],
  ["library-dark", "#all", /\d entries/, "dark"],
])("%s stands alike in both browsers", async (picture, hash, wanted, theme) => {
  await setting({ language: "en", theme });
  expect(await untilAlike(picture, (me) => me.open(hash), wanted)).toBeGreaterThan(40);
});

test("the popup in Chinese stands alike in both browsers", async () => {
  await setting({ language: "zh-CN", theme: "light" });
  expect(await untilAlike("popup-chinese", (me) => me.press(attention), /海湾公开课/)).toBeGreaterThan(20);
});

test("the popup's form and search results stand alike in both browsers", async () => {
  await setting({ language: "en", theme: "light" });
  const form = (me: Drawn) => me.press(tides);
  const results = async (me: Drawn) => {
    const popup = await me.press(tides);
    await until(async () => /oceanography/.test(await popup.text()), "the form is filled");
    await popup.type("searchbox", "Search your library", "topic");
    return popup;
  };
  expect(await untilAlike("popup-form", form, /oceanography/)).toBeGreaterThan(20);
  expect(await untilAlike("popup-results", results, /topic 1/)).toBeGreaterThan(20);
});

/** A try that failed may have saved its lecture in one of them; the libraries stand alike no more, and this is the last. */
let tries = 0;

test("the saved entry stands alike in both browsers", async () => {
  const lecture = { ...tides, id: `pictured_0${tries++}` };
  const saved = async (me: Drawn) => {
    const popup = await me.press(lecture);
    await popup.click("button", "Save");
    return popup;
  };
  expect(await untilAlike("popup-saved", saved, /Saved \d/)).toBeGreaterThan(20);
});
