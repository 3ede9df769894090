import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fill } from "../bench/fill-library.ts";
import { madeUpLectures } from "../bench/made-up-lectures.ts";
import { PATIENCE } from "../setup/until.ts";
import { preferTheme, violations } from "./axe.ts";
import { person, untilReads, type Person } from "./person.ts";

let me: Person;

/** Two lectures that were saved just now, one of them with what can be read and noted. */
function lectures() {
  const made = madeUpLectures(1, 3, 40);
  const savedAt = new Date().toISOString();
  const [spoken, other] = made.lectures;
  if (!spoken || !other) throw new Error("No lectures were made");
  const read = {
    ...spoken,
    savedAt,
    title: "How tides work",
    chapters: [
      { startSeconds: 0, title: "The sea" },
      { startSeconds: 60, title: "Spring tides" },
    ],
  };
  const cues = [
    { startSeconds: 0, text: "The sea follows the moon." },
    { startSeconds: 60, text: "Sun and moon pull together, and the moon pulls more." },
  ];
  const transcripts = made.transcripts.map((each) => (each.lectureId === spoken.id ? { ...each, cues } : each));
  const note = { rev: 1, updatedAt: savedAt, deletedAt: null, createdAt: savedAt, lectureId: spoken.id };
  return {
    ...made,
    lectures: [read, { ...other, savedAt, title: "Waves" }],
    transcripts,
    notes: [{ ...note, id: "noted", atSeconds: 61, text: "Both at once." }],
  };
}

beforeAll(async () => {
  me = await person();
  const page = await me.openOptions("#all");
  await fill(page, 1, () => lectures() as never, "tides");
  await page.close();
});
afterAll(() => me.close());

/** Presses Tab until the focus is on what has this name. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    const label = await nameOfFocused(page);
    if (name.test(label)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${name}`);
}

function nameOfFocused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement: at } = document;
    return at === document.body ? "" : (at?.getAttribute("aria-label") ?? at?.textContent ?? "");
  });
}

async function expectSound(page: Page): Promise<void> {
  for (const theme of ["light", "dark"] as const) {
    await preferTheme(page, theme);
    expect({ theme, violations: await violations(page) }).toEqual({ theme, violations: [] });
  }
}

test("the overview leads to a day's entries, and an entry is read, searched and left, all by keyboard", async () => {
  const page = await me.openOptions("#all");
  await page.waitForSelector("article");
  await tabTo(page, /^Overview$/);
  await page.keyboard.press("Enter");
  await page.waitForSelector(".plot .mark", { timeout: PATIENCE });
  await expectSound(page);
  await page.setViewport({ width: 400, height: 800 });
  await expectSound(page);
  await page.setViewport({ width: 1280, height: 800 });

  await tabTo(page, /^Saved in the week from/);
  // The week begins on Monday, and is not over yet.
  const isSaved = /^Saved on .*: 2 entries/;
  for (let days = 0; days < 7 && !isSaved.test(await nameOfFocused(page)); days++)
    await page.keyboard.press("ArrowDown");
  expect(await nameOfFocused(page)).toMatch(isSaved);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelectorAll("article").length === 2, { timeout: PATIENCE });

  // Which of the two comes first is not known: they were saved at once.
  await page.keyboard.press("j");
  await page.waitForFunction(() => document.activeElement?.tagName === "ARTICLE", { timeout: PATIENCE });
  if (!/How tides work/.test(await nameOfFocused(page))) await page.keyboard.press("j");
  await page.waitForFunction(() => document.activeElement?.textContent?.includes("How tides work") === true, {
    timeout: PATIENCE,
  });
  await page.keyboard.press("r");
  await page.waitForSelector(".reading-text header h1", { timeout: PATIENCE });
  await tabTo(page, /^Transcript$/);
  await page.keyboard.press("Enter");
  await untilReads(page, /Spring tides[^]*Both at once\./);
  await expectSound(page);

  await page.keyboard.press("/");
  await page.keyboard.type("moon");
  await untilReads(page, /1 of 3/);
  await page.keyboard.press("Enter");
  await untilReads(page, /2 of 3/);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.querySelector(".reading") === null, { timeout: PATIENCE });
  await page.waitForFunction(() => document.activeElement?.textContent?.includes("How tides work"), {
    timeout: PATIENCE,
  });
  await page.close();
});
