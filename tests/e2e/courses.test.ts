import type { KeyInput, Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { fill } from "../bench/fill-library.ts";
import { madeUpLectures } from "../bench/made-up-lectures.ts";
import { PATIENCE } from "../setup/until.ts";
import { preferTheme, violations } from "./axe.ts";
import { person, type Person } from "./person.ts";

type Lectures = ReturnType<typeof madeUpLectures>;

const SERIES_TITLES = ["Waves", "Currents", "Tides", "Reefs"];

let me: Person;
/** Each attempt has a course and a pair of twins of its own: what an earlier one has left does not disturb it. */
let attempt = 0;

beforeAll(async () => {
  me = await person();
});
afterAll(() => me.close());

beforeEach(async () => {
  attempt++;
  const page = await me.openOptions("#settings");
  await fill(page, 6, (from, to) => courseAndTwins(madeUpLectures(from, to)), `attempt-${attempt}`);
  await page.close();
});

/** Four lectures of a course, without its third one, and one that is there twice. */
function courseAndTwins(made: Lectures): Lectures {
  const own = (id: string) => `${id}-${attempt}`;
  const lectures = made.lectures.map((each, at) => {
    const title = SERIES_TITLES[at];
    const facts = {
      id: own(each.id),
      key: own(each.key),
      url: own(each.url),
      currentSummaryId: own(each.currentSummaryId),
      durationSeconds: 600,
    };
    const series = { title: `Seas ${attempt}`, position: at < 2 ? at + 1 : at + 2 };
    return title === undefined
      ? { ...each, ...facts, title: `How tides work ${attempt}`, site: at === 4 ? "YouTube" : "Vimeo" }
      : { ...each, ...facts, title, series };
  });
  const summaries = made.summaries.map((each) => ({ ...each, id: own(each.id), lectureId: own(each.lectureId) }));
  // The types of what is made up know no series.
  return { ...made, lectures: lectures as Lectures["lectures"], summaries };
}

/** Goes on with Tab until the control with this name has the focus, as somebody does who has no mouse. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    const isThere = await page.evaluate((wanted) => {
      const here = document.activeElement;
      return [here?.getAttribute("aria-label"), here?.textContent].some((said) => said?.trim() === wanted);
    }, name);
    if (isThere) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach "${name}"`);
}

async function withKey(page: Page, modifier: KeyInput, key: KeyInput): Promise<void> {
  await page.keyboard.down(modifier);
  await page.keyboard.press(key);
  await page.keyboard.up(modifier);
}

/** Waits until the list has these titles, in this order. */
async function untilListed(page: Page, titles: readonly string[]): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const rows = [...document.querySelectorAll<HTMLElement>("article")];
      const place = (row: HTMLElement) => Number(row.getAttribute("aria-posinset"));
      const shown = rows.toSorted((one, other) => place(one) - place(other));
      return JSON.stringify(shown.map((row) => row.querySelector("h2")?.textContent)) === wanted;
    },
    { timeout: PATIENCE },
    JSON.stringify(titles),
  );
}

async function untilFocused(page: Page, selector: string): Promise<void> {
  await page.waitForFunction((wanted) => document.activeElement?.matches(wanted), { timeout: PATIENCE }, selector);
}

async function untilHeading(page: Page, text: string): Promise<void> {
  const shows = (wanted: string) => document.querySelector("h1")?.textContent === wanted;
  await page.waitForFunction(shows, { timeout: PATIENCE }, text);
}

/** From the search into the list, to its first row. */
async function toFirstRow(page: Page): Promise<void> {
  await withKey(page, "Control", "k");
  await untilFocused(page, "input[type=search]");
  await page.keyboard.press("ArrowDown");
  await untilFocused(page, "article");
}

async function expectSound(page: Page): Promise<void> {
  for (const theme of ["light", "dark"] as const) {
    await preferTheme(page, theme);
    expect({ theme, violations: await violations(page) }).toEqual({ theme, violations: [] });
  }
}

test("a course is put in order, renamed and split by keyboard alone, and each is undone", async () => {
  const name = `Seas ${attempt}`;
  const page = await me.openOptions(`#all?series=${encodeURIComponent(name)}`);
  await untilListed(page, ["Waves", "Currents", "Tides", "Reefs"]);
  await page.waitForFunction(() => document.body.innerText.includes("Not in your library: number 3."), {
    timeout: PATIENCE,
  });
  await expectSound(page);

  await toFirstRow(page);
  await withKey(page, "Alt", "ArrowDown");
  await untilListed(page, ["Currents", "Waves", "Tides", "Reefs"]);
  await page.waitForFunction(() => document.activeElement?.querySelector("h2")?.textContent === "Waves", {
    timeout: PATIENCE,
  });
  await withKey(page, "Control", "z");
  await untilListed(page, ["Waves", "Currents", "Tides", "Reefs"]);

  await tabTo(page, "Rename or join");
  await page.keyboard.press("Enter");
  await untilFocused(page, "[role=dialog] input");
  await withKey(page, "Control", "a");
  await page.keyboard.type(`Oceans ${attempt}`);
  await page.keyboard.press("Enter");
  await untilHeading(page, `Series “Oceans ${attempt}”`);
  await page.waitForSelector("[role=dialog]", { hidden: true, timeout: PATIENCE });
  await withKey(page, "Control", "z");
  await untilHeading(page, `Series “${name}”`);
  await untilListed(page, ["Waves", "Currents", "Tides", "Reefs"]);

  await toFirstRow(page);
  await page.keyboard.press("x");
  await page.waitForSelector("[role=toolbar]", { timeout: PATIENCE });
  await tabTo(page, "Series…");
  await page.keyboard.press("Enter");
  await untilFocused(page, "[role=dialog] input");
  await page.keyboard.type(`Waves alone ${attempt}`);
  await page.keyboard.press("Enter");
  await untilListed(page, ["Currents", "Tides", "Reefs"]);
  await page.waitForSelector("[role=dialog]", { hidden: true, timeout: PATIENCE });
  await withKey(page, "Control", "z");
  await untilListed(page, ["Waves", "Currents", "Tides", "Reefs"]);
  await page.close();
});

test("two entries of one lecture are merged, or told apart, by keyboard alone, and each is undone", async () => {
  const title = `How tides work ${attempt}`;
  const page = await me.openOptions(`#all?q=${encodeURIComponent(`is:duplicate "${title}"`)}`);
  await untilListed(page, [title, title]);
  await tabTo(page, "Compare and merge");
  await page.keyboard.press("Enter");
  await untilFocused(page, "[role=dialog] input[type=radio]");
  await expectSound(page);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await untilListed(page, []);
  await page.waitForSelector("[role=dialog]", { hidden: true, timeout: PATIENCE });
  await withKey(page, "Control", "z");
  await untilListed(page, [title, title]);

  await tabTo(page, "Compare and merge");
  await page.keyboard.press("Enter");
  await untilFocused(page, "[role=dialog] input[type=radio]");
  await tabTo(page, "Not the same");
  await page.keyboard.press("Enter");
  await untilListed(page, []);
  await page.waitForSelector("[role=dialog]", { hidden: true, timeout: PATIENCE });
  await withKey(page, "Control", "z");
  await untilListed(page, [title, title]);
  await page.close();
});

test("the first page has a sample to search, which one press removes and another brings back", async () => {
  const page = await me.browser.newPage();
  await page.goto(`chrome-extension://${me.id}/welcome.html`);
  const sample = await page.waitForSelector(".sample", { timeout: PATIENCE });
  expect(await sample?.$$eval("mark", (marks) => marks.length)).toBeGreaterThan(1);
  await expectSound(page);
  await tabTo(page, "Remove the sample");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".sample", { hidden: true, timeout: PATIENCE });
  await page.waitForFunction(() => document.activeElement?.textContent === "Undo", { timeout: PATIENCE });
  await page.keyboard.press("Enter");
  await page.waitForSelector(".sample", { timeout: PATIENCE });
  await page.close();
});
