import type { Page } from "puppeteer-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { PATIENCE } from "../setup/until.ts";
import { preferTheme, violations } from "./axe.ts";
import { visitSite } from "./caption-sites/site.ts";
import { openPanel } from "./panel.ts";
import { find, person, textOf, untilReads, type Person } from "./person.ts";
import { playingSite, saidAt, talkAddress, talkTitle } from "./playing-site.ts";

declare const goToTalk: (talk: number) => void;

let me: Person;
// Each attempt begins with a library of its own.
beforeEach(async () => {
  me = await person();
});
afterEach(() => me.close());

const visit = (talk: number) => visitSite(me, talkAddress(talk), playingSite);

async function seekOnPage(page: Page, second: number): Promise<void> {
  await page.waitForFunction(() => (document.querySelector("video")?.readyState ?? 0) > 0, { timeout: PATIENCE });
  await page.evaluate((to) => {
    const [video] = document.getElementsByTagName("video");
    if (video) video.currentTime = to;
  }, second);
}

/** Waits until the page's player is within half a second of this one. */
async function untilPageIsAt(page: Page, second: number): Promise<void> {
  await page.waitForFunction(
    (wanted) => Math.abs((document.querySelector("video")?.currentTime ?? -1) - wanted) < 0.5,
    { timeout: PATIENCE },
    second,
  );
}

/** Waits until the line that is marked as spoken is this one. */
async function untilSpoken(panel: Page, line: string): Promise<void> {
  await panel.waitForFunction(
    (wanted) => document.querySelector(".transcript li[aria-current=time]")?.textContent.includes(wanted),
    { timeout: PATIENCE },
    line,
  );
}

/** Waits until the panel knows that the player is at this second. */
async function untilPanelIsAt(panel: Page, time: string): Promise<void> {
  await panel.waitForFunction(
    (wanted) => document.querySelector(".panel-player .number")?.textContent.startsWith(`${wanted} `),
    { timeout: PATIENCE },
    time,
  );
}

/** Waits until what is typed goes into the note. */
async function untilNoteIsWritten(panel: Page): Promise<void> {
  await panel.waitForFunction(() => document.activeElement?.matches(".panel-note input"), { timeout: PATIENCE });
}

/** Selects a word of the line at a second by a double click. */
async function selectWord(panel: Page, second: number, word: string): Promise<void> {
  await panel.bringToFront();
  const line = await panel.waitForSelector(`[data-second="${second}"]`, { timeout: PATIENCE });
  const place = await line?.evaluate((element, wanted) => {
    element.scrollIntoView({ block: "center" });
    const text = element.firstChild;
    const at = text?.textContent?.indexOf(wanted) ?? -1;
    if (!text || at < 0) return null;
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + wanted.length);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, word);
  if (!place) throw new Error(`The line at ${second} does not say "${word}"`);
  await panel.mouse.click(place.x, place.y, { count: 2 });
}

/** A larger player that shows a picture, which a silent file has not. */
async function playGreen(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 1280, height: 720 });
    const brush = canvas.getContext("2d");
    // By a timer: a page that is not in sight draws no frames.
    const paint = () => {
      if (!brush) return;
      brush.fillStyle = "green";
      brush.fillRect(0, 0, 1280, 720);
    };
    paint();
    setInterval(paint, 50);
    const video = document.createElement("video");
    Object.assign(video, { muted: true, width: 800, height: 450, srcObject: canvas.captureStream() });
    document.body.append(video);
    await video.play();
    // Its clock would run on for as long as a slow machine takes.
    video.pause();
  });
}

async function isPaused(page: Page, wanted: boolean): Promise<void> {
  await page.waitForFunction((is) => document.querySelector("video")?.paused === is, { timeout: PATIENCE }, wanted);
}

test("beside the video the transcript follows, lines and keys play it, and a note is on the second at which it was begun", async () => {
  const page = await visit(1);
  const panel = await openPanel(me, page);
  await untilReads(panel, /at second 0 exactly/);
  await seekOnPage(page, 122);
  await untilSpoken(panel, saidAt(1, 122));
  await panel.evaluate(() => document.querySelector(".panel-spoken")?.dispatchEvent(new WheelEvent("wheel")));
  await seekOnPage(page, 22);
  await (await find(panel, "button", "Back to now")).click();
  await untilSpoken(panel, saidAt(1, 22));
  await (await find(panel, "button", "Play at 0:28")).click();
  await isPaused(page, false);
  await page.waitForFunction(() => (document.querySelector("video")?.currentTime ?? 0) >= 28, { timeout: PATIENCE });
  await panel.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await panel.keyboard.press("Space");
  await isPaused(page, true);
  await seekOnPage(page, 28);
  await untilPanelIsAt(panel, "0:28");
  await panel.keyboard.press("ArrowRight");
  await panel.keyboard.press("ArrowRight");
  await untilPageIsAt(page, 38);
  await untilPanelIsAt(panel, "0:38");
  await panel.keyboard.press("ArrowLeft");
  await untilPageIsAt(page, 33);
  await panel.keyboard.press("Space");
  await isPaused(page, false);
  await panel.keyboard.press("Space");
  await isPaused(page, true);

  await (await panel.waitForSelector('[data-second="36"]', { timeout: PATIENCE }))?.click();
  await isPaused(page, false);
  await page.waitForFunction(() => (document.querySelector("video")?.currentTime ?? 0) >= 36, { timeout: PATIENCE });
  await panel.keyboard.press("Space");
  await isPaused(page, true);
  await seekOnPage(page, 42);
  await untilSpoken(panel, saidAt(1, 40));
  await selectWord(panel, 40, "harbour");
  await (await find(panel, "button", "Make a note")).click();
  await untilNoteIsWritten(panel);
  await panel.keyboard.type(" is a quote");
  await panel.keyboard.press("Enter");
  // The lecture was not saved: its first note saves it.
  await untilReads(panel, /at second 40 exactly\.[^]*“harbour” is a quote[^]*at second 44 exactly/);
  // Selecting plays nothing.
  await isPaused(page, true);
  await untilPageIsAt(page, 42);

  await seekOnPage(page, 44);
  await untilSpoken(panel, saidAt(1, 44));
  await find(panel, "textbox", "Note at 0:44");
  await panel.keyboard.press("n");
  await untilNoteIsWritten(panel);
  await seekOnPage(page, 60);
  await panel.keyboard.type("Boats lie still here");
  await panel.keyboard.press("Enter");
  await untilReads(panel, /at second 44 exactly\.[^]*Boats lie still here[^]*at second 48 exactly/);
  await find(panel, "textbox", "Note at 1:00");

  await playGreen(page);
  // Its length is not known.
  await panel.waitForFunction(
    () => /^\d:\d\d$/.test(document.querySelector(".panel-player .number")?.textContent ?? ""),
    {
      timeout: PATIENCE,
    },
  );
  await panel.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await panel.keyboard.press("c");
  await panel.waitForFunction(
    () => {
      const still = document.querySelector<HTMLImageElement>(".line-notes .note-still");
      return still?.naturalWidth === 640 && /^Picture of the video at \d:\d\d$/.test(still.alt);
    },
    { timeout: PATIENCE },
  );

  for (const theme of ["light", "dark"] as const) {
    await preferTheme(panel, theme);
    expect(await violations(panel)).toEqual([]);
  }
  await (await find(panel, "button", "Summary and tags")).click();
  await find(panel, "combobox", "Tags");
  expect(await violations(panel)).toEqual([]);
  await page.close();
});

test("the next video takes the place of the one before, and what is being written stays with its own", async () => {
  const page = await visit(1);
  const panel = await openPanel(me, page);
  await untilReads(panel, /In talk 1 .* second 0 exactly/);
  await (await find(panel, "button", "Save")).click();
  await panel.waitForSelector(".saved .panel-note, .panel.saved", { timeout: PATIENCE });
  await find(panel, "textbox", "Note at 0:00");
  await panel.keyboard.press("n");
  await untilNoteIsWritten(panel);
  await panel.keyboard.type("Half a thou");
  await me.killWorker();
  await page.evaluate(() => goToTalk(2));
  await untilReads(panel, /In talk 2 .* second 0 exactly/);
  expect(await textOf(panel)).not.toMatch(/talk 1/);
  expect(await noteIn(panel)).toBe("");
  // The second is the second of the next video, and no longer of the one before.
  await seekOnPage(page, 22);
  await untilSpoken(panel, saidAt(2, 22));
  await find(panel, "textbox", "Note at 0:22");
  await panel.close();
  await page.evaluate(() => goToTalk(1));

  const again = await openPanel(me, page);
  await untilReads(again, new RegExp(`${talkTitle(1)}[^]*Half a thou`));
  await page.close();
});

function noteIn(panel: Page): Promise<string> {
  return panel.evaluate(() => document.querySelector<HTMLInputElement>(".panel-note input")?.value ?? "");
}
